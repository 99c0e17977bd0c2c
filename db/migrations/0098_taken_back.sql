ALTER TYPE "public"."guidance_state" ADD VALUE 'withdrawn';--> statement-breakpoint
CREATE TABLE "contact_withdrawals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contact_withdrawals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"contact_id" integer NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" integer NOT NULL,
	"withdrawn_on" date NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_withdrawals_contactId_unique" UNIQUE("contact_id")
);
--> statement-breakpoint
ALTER TABLE "guidance_questions" DROP CONSTRAINT "guidance_questions_answered";--> statement-breakpoint
DROP INDEX "feedback_open";--> statement-breakpoint
ALTER TABLE "exemptions" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "is_other_province" boolean;--> statement-breakpoint
ALTER TABLE "contact_withdrawals" ADD CONSTRAINT "contact_withdrawals_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_withdrawals" ADD CONSTRAINT "contact_withdrawals_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_open" ON "feedback_items" USING btree ("org_path","due_on","status","stopped_on","read_out_on","is_sensitive","field") WHERE "feedback_items"."status" not in ('closed', 'askedAgain');--> statement-breakpoint
ALTER TABLE "guidance_questions" ADD CONSTRAINT "guidance_questions_answered" CHECK (("guidance_questions"."state"::text in ('asked', 'withdrawn')) = ("guidance_questions"."answer_id" is null) and ("guidance_questions"."read_on" is null or "guidance_questions"."answer_id" is not null));--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_withdrawn" CHECK ("exemptions"."withdrawn_reason" is null or ("exemptions"."ends_on" is not null and "exemptions"."ends_on" < "exemptions"."starts_on"));