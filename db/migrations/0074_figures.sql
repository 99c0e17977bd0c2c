ALTER TYPE "public"."import_kind" ADD VALUE 'dues';--> statement-breakpoint
CREATE INDEX "memberships_cell" ON "memberships" USING btree ("org_id","starts_on");