package dev.footnote.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SwaggerUiIT.SwitchedOn.class)
class SwaggerUiIT {

    @Test
    void isServedWhenTheSettingEnablesIt() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui.css"));
    }

    public static final class SwitchedOn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.swagger-ui.enabled", "true");
        }
    }
}
