'use server'

import {
  admitInput,
  certifyInput,
  endorseInput,
  helpInput,
  linkVoteInput,
  resumeInput,
  stopInput,
} from '@/lib/candidates/input'
import {
  admissionProposal,
  assertFree,
  assertHelper,
  assertNotListed,
  lastStepOn,
  lockCandidate,
  takeStep,
} from '@/lib/candidates/load'
import {
  assertCounted,
  assertDay,
  assertEndorsed,
  assertHasGrassroots,
  assertMayAdmit,
  assertVoteHolds,
  committeeVoteWords,
  firstHelperNote,
  isEndorsed,
  stageAfter,
} from '@/lib/candidates/rules/way'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { admitMember } from '@/lib/members/admit'
import { needRuleSet } from '@/lib/rulesets/load'

/** Chi bộ công nhận cảm tình Đảng, phân công người giúp đỡ; later: another in his place, both on record. */
export const helpCandidate = action({
  permission: 'candidates.write',
  input: helpInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { helpedOn: takenOn, helpPaper: paper, helperId } = its.input
    assertDay(takenOn, null, its.today, 'helpedOn')
    if (helperId === its.thing.helperId)
      throw new RuleError('Đồng chí ấy đang là người giúp đỡ; đồng chí chọn người khác.', 'helperId')
    const helper = await assertHelper(its.tx, its.thing.orgId, helperId)
    const note = its.thing.helperId
      ? `Đổi người giúp đỡ: ${helper.fullName}`
      : firstHelperNote(helper.fullName)
    await takeStep(its, 'help', { takenOn, paper, note }, { helperId })
    return { goTo: `/candidates/${its.thing.id}?after=help` }
  },
})

/** Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng; a newer one in place of one that has grown too old. */
export const certifyCandidate = action({
  permission: 'candidates.write',
  input: certifyInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { certifiedOn: takenOn, certificate: paper } = its.input
    const before = its.thing.certifiedOn
    assertDay(takenOn, before, its.today, 'certifiedOn')
    const note = before ? 'Giấy chứng nhận mới học lớp nhận thức về Đảng' : ''
    await takeStep(its, 'certify', { takenOn, paper, note }, { certifiedOn: takenOn })
    return { goTo: `/candidates/${its.thing.id}?after=certify` }
  },
})

/** Chi bộ đã biểu quyết: the figures come from the completed minutes, nothing is typed again. */
export const linkVote = action({
  permission: 'candidates.write',
  input: linkVoteInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { tx, thing, input } = its
    stageAfter('linkVote', thing)
    const { id, heldOn, votes, base } = await admissionProposal(tx, input.proposalId, thing.orgId)
    await assertFree(tx, id)
    assertVoteHolds({ ...thing, heldOn }, await needRuleSet(tx, 'admission', heldOn, thing.path))
    await takeStep(its, 'linkVote', { takenOn: heldOn, votes, base }, { proposalId: id })
    return { goTo: `/candidates/${its.thing.id}?after=linkVote` }
  },
})

/** Đảng ủy cơ sở xét, đề nghị. */
export const endorseCandidate = action({
  permission: 'candidates.endorse',
  input: endorseInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { takenOn, paper, votes, base } = its.input
    assertHasGrassroots(its.thing.hasGrassroots)
    assertDay(takenOn, await lastStepOn(its.tx, its.thing.id), its.today)
    assertCounted({ votes, base })
    const rules = await needRuleSet(its.tx, 'admission', takenOn, its.thing.path)
    const note = isEndorsed({ votes, base }, rules) ? '' : committeeVoteWords({ votes, base }, rules)
    await takeStep(its, 'endorse', { takenOn, paper, votes, base, note })
    return { goTo: `/candidates/${its.thing.id}?after=endorse` }
  },
})

/** Lễ kết nạp: the person becomes a member on probation from that day, in the same step. */
export const admitCandidate = action({
  permission: 'candidates.write',
  input: admitInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { tx, viewer, thing, today } = its
    const { takenOn } = its.input
    stageAfter('admit', thing)
    assertDay(takenOn, null, today)
    if (!thing.proposalId) throw new RuleError('Chưa có kết quả biểu quyết của chi bộ.')
    assertMayAdmit(await admissionProposal(tx, thing.proposalId), takenOn)
    assertEndorsed(thing, await needRuleSet(tx, 'admission', takenOn, thing.path))
    const memberId = await admitMember(tx, viewer, thing, takenOn)
    await takeStep(its, 'admit', { takenOn }, { memberId })
    return { goTo: `/members/${memberId}?after=admit`, detail: { memberId, takenOn } }
  },
})

export const stopCandidate = action({
  permission: 'candidates.write',
  input: stopInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    await takeStep(its, 'stop', { takenOn: its.today, note: its.input.reason }, { proposalId: null })
    return { goTo: `/candidates/${its.thing.id}?after=stop` }
  },
})

export const resumeCandidate = action({
  permission: 'candidates.write',
  input: resumeInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    await assertNotListed(its.tx, its.thing.orgId, its.thing, its.thing.id)
    await takeStep(its, 'resume', { takenOn: its.today, note: its.input.reason })
    return { goTo: `/candidates/${its.thing.id}?after=resume` }
  },
})
