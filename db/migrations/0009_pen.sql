ALTER TABLE "minutes" ADD COLUMN "writer_id" integer;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "writer_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "writer_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_writer_id_accounts_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;