CREATE TYPE "public"."candidate_source" AS ENUM('farmer', 'worker', 'official', 'hamletOfficer', 'teacher', 'pupil', 'student', 'forces', 'businessOwner', 'other');--> statement-breakpoint
CREATE TYPE "public"."candidate_stage" AS ENUM('outstanding', 'helped', 'certified', 'dossier', 'voted', 'endorsed', 'admitted', 'stopped');--> statement-breakpoint
CREATE TABLE "candidate_steps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "candidate_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"candidate_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"from_stage" "candidate_stage" NOT NULL,
	"to_stage" "candidate_stage" NOT NULL,
	"taken_on" date NOT NULL,
	"paper" text DEFAULT '' NOT NULL,
	"votes" smallint,
	"base" smallint,
	"note" text DEFAULT '' NOT NULL,
	"done_by" integer NOT NULL,
	"done_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidates" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "candidates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"sort_name" text COLLATE "vi-x-icu" NOT NULL,
	"sex" "sex" NOT NULL,
	"born_on" date NOT NULL,
	"ethnic_group" text DEFAULT 'Kinh' NOT NULL,
	"source" "candidate_source" NOT NULL,
	"stage" "candidate_stage" DEFAULT 'outstanding' NOT NULL,
	"helper_id" integer,
	"certified_on" date,
	"dossier_on" date,
	"proposal_id" integer,
	"member_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name_search" text GENERATED ALWAYS AS (vn_plain(full_name)) STORED,
	CONSTRAINT "candidates_proposalId_unique" UNIQUE("proposal_id"),
	CONSTRAINT "candidates_memberId_unique" UNIQUE("member_id"),
	CONSTRAINT "candidates_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "candidates_admitted" CHECK (("candidates"."stage" = 'admitted') = ("candidates"."member_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "candidate_steps" ADD CONSTRAINT "candidate_steps_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_steps" ADD CONSTRAINT "candidate_steps_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_steps" ADD CONSTRAINT "candidate_steps_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_helper_id_members_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_steps_candidate" ON "candidate_steps" USING btree ("candidate_id","id");--> statement-breakpoint
CREATE INDEX "candidates_place" ON "candidates" USING btree ("org_path","stage");