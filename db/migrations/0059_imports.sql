CREATE TYPE "public"."import_kind" AS ENUM('members', 'organisations', 'awayStays');--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" "import_kind" NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"account_id" integer NOT NULL,
	"file_name" text NOT NULL,
	"fresh" integer NOT NULL,
	"known" integer NOT NULL,
	"wrong" integer NOT NULL,
	"list" jsonb,
	"stored_at" timestamp with time zone,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "imports_stored_without_list" CHECK (("imports"."stored_at" is null) = ("imports"."list" is not null))
);
--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_maker" ON "imports" USING btree ("account_id","id");