package org.cadenza.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.cadenza.identity.Role;

/** Where every documented operation lives. */
@ApplicationPath("/api")
@DeclareRoles({Role.ADMIN_NAME, Role.USER_NAME, Role.READONLY_NAME})
public class RestApplication extends Application {}
