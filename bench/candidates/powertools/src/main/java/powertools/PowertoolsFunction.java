package powertools;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import databind.DatabindFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.CorrelationIdPaths;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * {@code databind} with a structured log line and a metric for each request. The functional way of
 * Powertools: without aspects there is less to load.
 */
public final class PowertoolsFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(PowertoolsFunction.class);
  private static final Metrics METRICS = MetricsFactory.getMetricsInstance();

  private final DatabindFunction function = new DatabindFunction();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return PowertoolsLogging.withLogging(
        context,
        CorrelationIdPaths.API_GATEWAY_HTTP,
        event,
        () -> {
          APIGatewayV2HTTPResponse response = function.handleRequest(event, context);
          METRICS.addMetric("Status" + response.getStatusCode(), 1, MetricUnit.COUNT);
          METRICS.flush();
          LOG.info("{} is answered with {}", event.getRouteKey(), response.getStatusCode());
          return response;
        });
  }
}
