CREATE TYPE "public"."holiday_entry_kind" AS ENUM('holiday', 'makeUp', 'none');--> statement-breakpoint
ALTER TYPE "public"."rule_domain" ADD VALUE 'admission';--> statement-breakpoint
CREATE TABLE "holiday_entries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "holiday_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"kind" "holiday_entry_kind" NOT NULL,
	"name" text NOT NULL,
	"document_number" text NOT NULL,
	"document_on" date NOT NULL,
	"issuer" text NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holiday_entries_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "holiday_withdrawals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "holiday_withdrawals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"entry_id" integer NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" integer NOT NULL,
	"withdrawn_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holiday_withdrawals_entryId_unique" UNIQUE("entry_id"),
	CONSTRAINT "holiday_withdrawals_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "holiday_entries" ADD CONSTRAINT "holiday_entries_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday_withdrawals" ADD CONSTRAINT "holiday_withdrawals_entry_id_holiday_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."holiday_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday_withdrawals" ADD CONSTRAINT "holiday_withdrawals_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;