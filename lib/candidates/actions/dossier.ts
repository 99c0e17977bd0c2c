'use server'

import { askVerificationInput, dossierInput, hearOpinionsInput, verifyInput } from '@/lib/candidates/input'
import { lockCandidate, takeStep } from '@/lib/candidates/load'
import { assertAsked, assertDay } from '@/lib/candidates/rules/way'
import { action } from '@/lib/core/action'

/** Được làm hồ sơ; again when its papers have grown too old: then they are verified and asked about anew. */
export const startDossier = action({
  permission: 'candidates.write',
  input: dossierInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { takenOn, paper } = its.input
    assertDay(takenOn, its.thing.certifiedOn, its.today)
    await takeStep(
      its,
      'startDossier',
      { takenOn, paper },
      {
        ...{ dossierOn: takenOn, verificationAskedOn: null, isVerifiedAbroad: false },
        ...{ verifiedOn: null, opinionsOn: null },
      },
    )
    return { goTo: `/candidates/${its.thing.id}?after=startDossier` }
  },
})

/** Gửi công văn thẩm tra lý lịch (Hướng dẫn 06-HD/TW, 3.4): the day alone; sent once more, an answer is awaited again. */
export const askVerification = action({
  permission: 'candidates.write',
  input: askVerificationInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { askedOn: takenOn, isAbroad } = its.input
    assertDay(takenOn, its.thing.dossierOn, its.today, 'askedOn')
    const note = isAbroad ? 'Gửi thẩm tra lý lịch, có nơi ở nước ngoài' : 'Gửi thẩm tra lý lịch'
    const change = { verificationAskedOn: takenOn, isVerifiedAbroad: isAbroad, verifiedOn: null }
    await takeStep(its, 'askVerification', { takenOn, note }, change)
    return { goTo: `/candidates/${its.thing.id}?after=askVerification` }
  },
})

/** Đã có kết quả thẩm tra: that it came; what it says stays in the dossier. */
export const recordVerified = action({
  permission: 'candidates.write',
  input: verifyInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { verifiedOn } = its.input
    assertDay(verifiedOn, null, its.today, 'verifiedOn')
    assertAsked(verifiedOn, its.thing.verificationAskedOn)
    const note = 'Có kết quả thẩm tra lý lịch'
    await takeStep(its, 'verify', { takenOn: verifiedOn, note }, { verifiedOn })
    return { goTo: `/candidates/${its.thing.id}?after=verify` }
  },
})

/** Chi ủy tổng hợp ý kiến của đoàn thể và chi ủy nơi cư trú (Hướng dẫn 06-HD/TW, 3.5; mẫu 5D-KNĐ). */
export const recordOpinions = action({
  permission: 'candidates.write',
  input: hearOpinionsInput,
  load: (tx, { candidateId }) => lockCandidate(tx, candidateId),
  run: async (its) => {
    const { opinionsOn } = its.input
    assertDay(opinionsOn, its.thing.dossierOn, its.today, 'opinionsOn')
    const note = 'Tổng hợp ý kiến đoàn thể, chi ủy nơi cư trú'
    await takeStep(its, 'hearOpinions', { takenOn: opinionsOn, note }, { opinionsOn })
    return { goTo: `/candidates/${its.thing.id}?after=hearOpinions` }
  },
})
