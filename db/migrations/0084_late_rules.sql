-- Until now only agencies were told of deadlines: what was told is remembered as of that desk, and not told again.
ALTER TABLE notices DISABLE TRIGGER keep_notice;
--> statement-breakpoint
UPDATE notices SET status = 'assigned', cause = cause || ':assigned' WHERE kind IN ('dueSoon', 'overdue', 'escalated');
--> statement-breakpoint
ALTER TABLE notices ENABLE TRIGGER keep_notice;
