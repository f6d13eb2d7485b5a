/**
 * Forms and submissions in one DynamoDB table. Documents are opaque JSON text here: what they hold
 * is the caller's. Only the JDK, the AWS SDK and {@link dev.letterbox.http.ProblemException} may be
 * imported.
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
 *     <td>after a day, of a webhook after a week</td></tr>
 * <tr><td>sweep record</td><td>{@code SWEEP#shard}</td><td>{@code due#ulid}</td><td></td></tr>
 * <tr><td>upload</td><td>{@code UPLOAD#uid#ulid}</td><td>{@code UPLOAD}</td>
 *     <td>after three days</td></tr>
 * <tr><td>token bucket</td><td>{@code RATE#uid#sha256}</td><td>{@code RATE}</td>
 *     <td>a minute after it is full</td></tr>
 * </table>
 *
 * <table>
 * <caption>Access patterns</caption>
 * <tr><th>to</th><th>request</th></tr>
 * <tr><td>create, replace, delete a form</td>
 *     <td>TransactWriteItems: both form items and the gates, 18 items at most</td></tr>
 * <tr><td>read an owner's form</td><td>GetItem {@code OWNER#owner}, {@code FORM#id}</td></tr>
 * <tr><td>list an owner's forms</td><td>Query {@code OWNER#owner}</td></tr>
 * <tr><td>find the form that is posted to</td><td>GetItem {@code FORM#id}, {@code FORM}</td></tr>
 * <tr><td>store a submission</td>
 *     <td>TransactWriteItems: check the gate, put the submission, put the key, exchange the sweep
 *     records of its files</td></tr>
 * <tr><td>stage files, create an upload</td><td>PutItem the sweep record; then S3</td></tr>
 * <tr><td>find an upload</td><td>GetItem, and S3's list of its one key</td></tr>
 * <tr><td>sweep</td><td>Query each shard up to now; UpdateItem claims, DeleteItem ends</td></tr>
 * <tr><td>take a token</td><td>PutItem, on condition that the bucket is full; else a second</td></tr>
 * <tr><td>read, update, delete a submission</td>
 *     <td>one item: its id tells its partition</td></tr>
 * <tr><td>list or export submissions</td><td>Query every partition, merged by ULID</td></tr>
 * <tr><td>erase a deleted form's submissions</td>
 *     <td>Query every partition's keys, BatchWriteItem</td></tr>
 * </table>
 *
 * <p>A form has a slug that anybody may take once it is free, and a {@code uid} that is never used
 * again: submissions hang on the latter. A gate exists while its form does; since every
 * submission's transaction checks one, none is stored after its form's deletion. Only a transaction
 * that touches the same gate can conflict, so gates are spread like submissions are.
 *
 * <p>Every object in the bucket has, from before it is written until after it is deleted, a sweep
 * record that says when it is due. Staged files are due in an hour, uploads in a day; the
 * submission's own transaction exchanges that record for one that is due when the submission
 * expires, on condition that it is there, not due and not claimed. The janitor claims a due record
 * before it deletes anything. So either the submission has the files or the janitor, and never
 * both; and whatever fails in between, the record is there.
 *
 * <p>All reads are strongly consistent: what was answered is seen by whoever asks next. What has
 * expired is not shown, even while DynamoDB has yet to remove it.
 */
@NullMarked
package dev.letterbox.store;

import org.jspecify.annotations.NullMarked;
