package io.duban.projection;

import io.duban.testkit.ApiGolden;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class ProjectionApiTest {
  @Test
  void the_interface_is_the_one_that_was_agreed_on() throws IOException {
    ApiGolden.check("projection");
  }
}
