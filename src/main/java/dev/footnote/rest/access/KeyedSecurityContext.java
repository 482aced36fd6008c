package dev.footnote.rest.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The security context of a request with a valid key; its principal has the key's name. */
record KeyedSecurityContext(SecurityContext anonymous, String name) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return () -> name;
    }

    @Override
    public boolean isUserInRole(String role) {
        return anonymous.isUserInRole(role);
    }

    @Override
    public boolean isSecure() {
        return anonymous.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
