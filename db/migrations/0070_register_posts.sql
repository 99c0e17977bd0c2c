CREATE TYPE "public"."issuer_level" AS ENUM('cell', 'grassroots', 'superior', 'province', 'central', 'other');--> statement-breakpoint
CREATE TYPE "public"."penalty" AS ENUM('reprimand', 'warning', 'dismissal', 'expulsion');--> statement-breakpoint
CREATE TYPE "public"."post_basis" AS ENUM('elected', 'appointed');--> statement-breakpoint
CREATE TYPE "public"."post_kind" AS ENUM('secretary', 'permanentDeputy', 'deputySecretary', 'standingMember', 'committeeMember', 'groupLeader', 'inspectionHead', 'inspectionDeputy', 'inspectionMember', 'boardHead', 'boardDeputy');--> statement-breakpoint
CREATE TABLE "awards" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "awards_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"title" text NOT NULL,
	"decided_on" date NOT NULL,
	"decision_number" text NOT NULL,
	"level" "issuer_level" NOT NULL,
	"issuer" text NOT NULL,
	"recorded_by" integer NOT NULL,
	"ends_on" date,
	"end_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disciplines" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "disciplines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"penalty" "penalty" NOT NULL,
	"title" text NOT NULL,
	"decided_on" date NOT NULL,
	"decision_number" text NOT NULL,
	"level" "issuer_level" NOT NULL,
	"issuer" text NOT NULL,
	"proposal_id" integer,
	"recorded_by" integer NOT NULL,
	"ends_on" date,
	"end_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disciplines_proposalId_unique" UNIQUE("proposal_id")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "posts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"kind" "post_kind" NOT NULL,
	"starts_on" date NOT NULL,
	"basis" "post_basis",
	"decision_number" text DEFAULT '' NOT NULL,
	"decided_by" text DEFAULT '' NOT NULL,
	"recorded_by" integer NOT NULL,
	"ends_on" date,
	"end_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "posts_span" CHECK ("posts"."ends_on" is null or "posts"."ends_on" >= "posts"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disciplines" ADD CONSTRAINT "disciplines_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disciplines" ADD CONSTRAINT "disciplines_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disciplines" ADD CONSTRAINT "disciplines_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "awards_member" ON "awards" USING btree ("member_id","decided_on");--> statement-breakpoint
CREATE INDEX "disciplines_member" ON "disciplines" USING btree ("member_id","decided_on");--> statement-breakpoint
CREATE INDEX "posts_member" ON "posts" USING btree ("member_id","starts_on");--> statement-breakpoint
CREATE INDEX "posts_place" ON "posts" USING btree ("org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_one_secretary" ON "posts" USING btree ("org_id") WHERE "posts"."kind" = 'secretary' and "posts"."ends_on" is null;