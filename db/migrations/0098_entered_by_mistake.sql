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
ALTER TABLE "exemptions" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "contact_withdrawals" ADD CONSTRAINT "contact_withdrawals_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_withdrawals" ADD CONSTRAINT "contact_withdrawals_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_withdrawn" CHECK ("exemptions"."withdrawn_reason" is null or ("exemptions"."ends_on" is not null and "exemptions"."ends_on" < "exemptions"."starts_on"));