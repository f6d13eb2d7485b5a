package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code forms}. Implement it; {@link FormsRoutes} calls it. */
public interface FormsApi {
  /**
   * {@code POST /v1/forms}: Make a form.
   *
   * <p>The owner may choose the form's id, a slug that stands in the URL that pages post to;
   * otherwise one is made. An id can be taken only once, by anyone.
   */
  @Operation(operationId = "createForm", summary = "Make a form.", tags = "forms")
  CreateFormResponse createForm(CreateFormRequest request);

  /**
   * {@code DELETE /v1/forms/{formId}}: Delete a form and what it received.
   *
   * <p>From the answer on, nothing reaches the form and nothing that it received can be read. The
   * data of a very full form is erased in the course of its retention.
   */
  @Operation(
      operationId = "deleteForm",
      summary = "Delete a form and what it received.",
      tags = "forms")
  DeleteFormResponse deleteForm(DeleteFormRequest request);

  /**
   * {@code GET /v1/forms/{formId}}: Read a form.
   *
   * <p>With {@code If-None-Match}, a form that has not changed is answered with 304.
   */
  @Operation(operationId = "getForm", summary = "Read a form.", tags = "forms")
  GetFormResponse getForm(GetFormRequest request);

  /**
   * {@code GET /v1/forms}: List the owner's forms.
   *
   * <p>In the order of their ids, a page at a time.
   */
  @Operation(operationId = "listForms", summary = "List the owner's forms.", tags = "forms")
  ListFormsResponse listForms(ListFormsRequest request);

  /**
   * {@code PUT /v1/forms/{formId}}: Replace a form.
   *
   * <p>Every property that is left out takes its default again. The id cannot change. {@code
   * If-Match} names the version that was read, so that nobody's change is lost; {@code *} replaces
   * whatever is there.
   */
  @Operation(operationId = "replaceForm", summary = "Replace a form.", tags = "forms")
  ReplaceFormResponse replaceForm(ReplaceFormRequest request);
}
