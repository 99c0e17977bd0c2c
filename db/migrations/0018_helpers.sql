CREATE TYPE "public"."task_step_kind" AS ENUM('progress', 'done', 'notDone', 'extended', 'reopened');--> statement-breakpoint
CREATE TABLE "task_steps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "task_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"task_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "task_step_kind" NOT NULL,
	"note" text NOT NULL,
	"due_on" date,
	"done_by" integer NOT NULL,
	"done_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_steps_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "substitutes_for" text COLLATE "vi-x-icu";--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "entered_by" integer;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "paper_written_by" text;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "paper_on" date;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "entry_org_id" integer;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "entry_path" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "is_unreported" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "search" text GENERATED ALWAYS AS (vn_plain(title || ' ' || assignee_name || ' ' || with_names || ' ' || result)) STORED;--> statement-breakpoint
ALTER TABLE "task_steps" ADD CONSTRAINT "task_steps_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_steps" ADD CONSTRAINT "task_steps_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_steps" ADD CONSTRAINT "task_steps_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_steps_task" ON "task_steps" USING btree ("task_id","id");--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_entry_org_id_organisations_id_fk" FOREIGN KEY ("entry_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "minutes_entry" ON "minutes" USING btree ("entry_path") WHERE "minutes"."entry_path" is not null;--> statement-breakpoint
CREATE INDEX "tasks_person" ON "tasks" USING btree ("assignee_id","state");--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_substitute_ends" CHECK ("grants"."substitutes_for" is null or "grants"."ends_on" is not null);--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_entered_whole" CHECK (num_nonnulls("minutes"."entered_by", "minutes"."paper_written_by", "minutes"."paper_on") in (0, 3));