-- Residence liaison begun before it went along with the member (lib/members/move.ts): it belongs where he stands today.
UPDATE residences SET org_id = members.org_id
FROM members
WHERE members.id = residences.member_id AND residences.ended_on IS NULL AND residences.org_id <> members.org_id;
