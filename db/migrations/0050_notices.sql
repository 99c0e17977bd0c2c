CREATE TYPE "public"."digest_state" AS ENUM('waiting', 'sent', 'failed', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."notice_kind" AS ENUM('answered', 'interim', 'clarify', 'minutesReturned', 'guidanceAnswered', 'assigned', 'draftReturned', 'extensionDecided', 'dueSoon', 'overdue', 'draftWaiting', 'extensionAsked', 'escalated');--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'agencyHead' BEFORE 'committeeSecretary';--> statement-breakpoint
CREATE TABLE "digests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "digests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"day" date NOT NULL,
	"message_id" text NOT NULL,
	"state" "digest_state" DEFAULT 'waiting' NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"problem" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digests_messageId_unique" UNIQUE("message_id"),
	CONSTRAINT "digests_once" UNIQUE("account_id","day"),
	CONSTRAINT "digests_sent" CHECK (("digests"."state" = 'sent') = ("digests"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "mail_choices" (
	"account_id" integer PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"kinds" text[] NOT NULL,
	"is_confirmed" boolean DEFAULT false NOT NULL,
	"code_hash" text,
	"code_sent_at" timestamp with time zone,
	"code_tries" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadline_runs" (
	"day" date PRIMARY KEY NOT NULL,
	"done_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"kind" "notice_kind" NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"item_id" integer,
	"meeting_id" integer,
	"question_id" integer,
	"due_on" date,
	"raised_on" date NOT NULL,
	"cause" text NOT NULL,
	"is_seen" boolean DEFAULT false NOT NULL,
	"is_for_mail" boolean DEFAULT false NOT NULL,
	"digest_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notices_once" UNIQUE("account_id","cause"),
	CONSTRAINT "notices_of_one_thing" CHECK (num_nonnulls("notices"."item_id", "notices"."meeting_id", "notices"."question_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_item_id_feedback_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."feedback_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_question_id_guidance_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."guidance_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digests_waiting" ON "digests" USING btree ("next_try_at") WHERE "digests"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "notices_new" ON "notices" USING btree ("account_id") WHERE not "notices"."is_seen";--> statement-breakpoint
CREATE INDEX "notices_for_mail" ON "notices" USING btree ("account_id") WHERE "notices"."is_for_mail" and "notices"."digest_id" is null and not "notices"."is_seen";--> statement-breakpoint
CREATE INDEX "notices_digest" ON "notices" USING btree ("digest_id") WHERE "notices"."digest_id" is not null;--> statement-breakpoint
CREATE INDEX "notices_item" ON "notices" USING btree ("item_id");