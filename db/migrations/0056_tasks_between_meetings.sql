ALTER TABLE "tasks" ALTER COLUMN "meeting_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "given_on" date;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "given_by" integer;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "basis" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_given_by_accounts_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_given" CHECK (("tasks"."meeting_id" is null) = ("tasks"."given_on" is not null and "tasks"."given_by" is not null));