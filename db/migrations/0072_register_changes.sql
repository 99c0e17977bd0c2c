CREATE TYPE "public"."change_state" AS ENUM('waiting', 'approved', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TABLE "member_changes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "member_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"state" "change_state" DEFAULT 'waiting' NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_on" date NOT NULL,
	"decided_by" integer,
	"decided_on" date,
	"refusal" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_changes_decided" CHECK (("member_changes"."state" = 'waiting') = ("member_changes"."decided_on" is null)),
	CONSTRAINT "member_changes_refused" CHECK (("member_changes"."state" = 'refused') = ("member_changes"."refusal" <> ''))
);
--> statement-breakpoint
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_changes_member" ON "member_changes" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_changes_one_waiting" ON "member_changes" USING btree ("member_id") WHERE "member_changes"."state" = 'waiting';