-- Nothing asks for shows by when they changed, and each refresh wrote it.
ALTER TABLE concert_show DROP KEY IF EXISTS concert_show_updated;
