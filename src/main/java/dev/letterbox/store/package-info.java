/**
 * Forms and submissions in one DynamoDB table, their files in one S3 bucket. Documents are opaque
 * JSON text here: what they hold is the caller's. Only the JDK, the AWS SDK, {@link
 * dev.letterbox.http.ProblemException}, {@link dev.letterbox.schema.Bytes} and {@link
 * dev.letterbox.json.JsonWriter} may be imported. Nothing of S3 is loaded before a file is stored,
 * read or deleted.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><th>item</th><th>{@code pk}</th><th>{@code sk}</th><th>{@code expiresAt}</th></tr>
 * <tr><td>form, for its owner</td><td>{@code OWNER#owner}</td><td>{@code FORM#id}</td><td></td></tr>
 * <tr><td>form, for the public</td><td>{@code FORM#id}</td><td>{@code FORM}</td><td></td></tr>
 * <tr><td>gate</td><td>{@code INBOX#uid#partition}</td><td>{@code GATE}</td><td></td></tr>
 * <tr><td>submission</td><td>{@code INBOX#uid#partition}</td><td>{@code SUB#ulid}</td>
 *     <td>by the form's retention</td></tr>
 * <tr><td>idempotency key</td><td>{@code KEY#uid#sha256}</td><td>{@code KEY}</td>
 *     <td>after a day, a webhook's delivery after a week</td></tr>
 * <tr><td>upload</td><td>{@code UPLOAD#uid#ulid}</td><td>{@code UPLOAD}</td>
 *     <td>after three days</td></tr>
 * <tr><td>token bucket</td><td>{@code RATE#uid#sha256}</td><td>{@code RATE}</td>
 *     <td>when it is full</td></tr>
 * <tr><td>sweep record</td><td>{@code SWEEP#shard}</td><td>{@code due#ulid}</td><td></td></tr>
 * </table>
 *
 * <table>
 * <caption>Access patterns</caption>
 * <tr><th>to</th><th>request</th></tr>
 * <tr><td>create, replace, delete a form</td>
 *     <td>TransactWriteItems: both form items and the gates; to delete, a sweep record; 19 items at
 *     most</td></tr>
 * <tr><td>read an owner's form</td><td>GetItem {@code OWNER#owner}, {@code FORM#id}</td></tr>
 * <tr><td>list an owner's forms</td><td>Query {@code OWNER#owner}</td></tr>
 * <tr><td>find the form that is posted to</td><td>GetItem {@code FORM#id}, {@code FORM}</td></tr>
 * <tr><td>store a submission</td>
 *     <td>TransactWriteItems: check the gate, put the submission, put the key; for each of its file
 *     sets and uploads, delete the sweep record and put a later one</td></tr>
 * <tr><td>read, update, delete a submission</td>
 *     <td>one item: its id tells its partition</td></tr>
 * <tr><td>delete a submission with files</td>
 *     <td>GetItem; TransactWriteItems: delete it, put sweep records</td></tr>
 * <tr><td>list or export submissions</td><td>Query every partition, merged by ULID</td></tr>
 * <tr><td>erase a deleted form's submissions</td>
 *     <td>Query every partition's keys, BatchWriteItem</td></tr>
 * <tr><td>stage files</td><td>PutItem: a sweep record; then PutObject for each</td></tr>
 * <tr><td>make an upload</td>
 *     <td>TransactWriteItems: the upload, a sweep record; then a presigned POST</td></tr>
 * <tr><td>find an upload</td><td>GetItem {@code UPLOAD#uid#ulid}; ListObjectsV2</td></tr>
 * <tr><td>take a token</td><td>PutItem, more than once if the bucket is not full</td></tr>
 * <tr><td>sweep</td>
 *     <td>Query every shard up to now; for each record: UpdateItem, ListObjectsV2, DeleteObjects,
 *     DeleteItem</td></tr>
 * </table>
 *
 * <p>A form has a slug that anybody may take once it is free, and a {@code uid} that is never used
 * again: submissions hang on the latter. A gate exists while its form does; since every
 * submission's transaction checks one, none is stored after its form's deletion. Only a transaction
 * that touches the same gate can conflict, so gates are spread like submissions are.
 *
 * <p>An object's key is {@code form's uid/ulid/n}, where the ULID is a file set's or an upload's.
 * No object is ever without a sweep record that names a prefix of its key and when it is due:
 *
 * <ul>
 *   <li>The record is written before the first object. Staged files are due after an hour, an
 *       upload's after a day: long after the function that stages has ended, and long after the
 *       upload's POST is no longer accepted.
 *   <li>A submission keeps its files by removing that record in its own transaction, which puts one
 *       that is due when the submission expires. An upload's id tells its record's key.
 *   <li>A deletion puts a further record, due at once, in its own transaction, and leaves the later
 *       one: that sweeps what an upload's POST, which can be sent again, brings after the first.
 *   <li>A record is deleted after its objects.
 * </ul>
 *
 * <p>Nor does a live submission ever lose an object. A sweep begins by marking the record, on
 * condition that it is there; a submission removes the record on condition that it is not marked.
 * Whichever comes first, the other sees it, whatever their clocks say: either nothing was swept yet
 * and the record that is left is due when the submission expires, or the submission is refused.
 * Records that are due earlier name a submission or a form that is deleted already, and no ULID is
 * given twice.
 *
 * <p>All reads are strongly consistent: what was answered is seen by whoever asks next. What has
 * expired is not shown, even while DynamoDB has yet to remove it.
 */
@NullMarked
package dev.letterbox.store;

import org.jspecify.annotations.NullMarked;
