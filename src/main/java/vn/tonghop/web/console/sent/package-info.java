/** What was sent: receipts, versions, what changed between them, findings, and the files themselves. */
@NullMarked
package vn.tonghop.web.console.sent;

import org.jspecify.annotations.NullMarked;
