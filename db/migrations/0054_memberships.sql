CREATE TYPE "public"."membership_reason" AS ENUM('registered', 'admitted', 'recognised', 'received', 'transferred', 'reorganised', 'returned', 'left', 'corrected');--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "memberships_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"standing" "standing" NOT NULL,
	"status" "member_status" NOT NULL,
	"reason" "membership_reason" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "memberships_span" CHECK ("memberships"."ends_on" is null or "memberships"."ends_on" >= "memberships"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "since_on" date DEFAULT '1900-01-01' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "since_reason" "membership_reason" DEFAULT 'registered' NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memberships_member" ON "memberships" USING btree ("member_id","starts_on");--> statement-breakpoint
CREATE INDEX "memberships_place" ON "memberships" USING btree ("org_path","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_open" ON "memberships" USING btree ("member_id") WHERE "memberships"."ends_on" is null;