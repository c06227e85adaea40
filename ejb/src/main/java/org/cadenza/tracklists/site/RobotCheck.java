package org.cadenza.tracklists.site;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;

/** Whether a page is one that asks whether somebody is a robot, in place of what was wanted. */
final class RobotCheck {

  private static final String FORMS =
      "#challenge-form, #challenge-running, .cf-turnstile, .g-recaptcha, .h-captcha,"
          + " form[action*=captcha], iframe[src*=captcha]";

  private static final List<String> WORDS =
      List.of(
          "just a moment",
          "captcha",
          "not a robot",
          "are you human",
          "unusual traffic",
          "please wait, you will be forwarded",
          "your ip has been");

  private RobotCheck() {}

  static boolean is(Document page) {
    String text = (page.title() + " " + page.body().text()).toLowerCase(Locale.ROOT);
    return page.selectFirst(FORMS) != null || WORDS.stream().anyMatch(text::contains);
  }
}
