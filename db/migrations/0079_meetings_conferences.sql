ALTER TABLE "conferences" ADD COLUMN "cancelled_on" date;--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "change_reason" text;--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "meetings_recorder" ON "meetings" USING btree ("recorder_id") WHERE "meetings"."recorder_id" is not null;