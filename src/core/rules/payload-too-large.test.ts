import { fitting } from '../testing/payload/fitting'
import { largeAnswers } from '../testing/payload/large-answers'
import { largeRequests } from '../testing/payload/large-requests'
import { largeForStores, fittingInStores } from '../testing/payload/stores'
import { testRule } from '../testing/test-rule'
import rule from './payload-too-large'

testRule(rule, {
  good: { ...fitting, ...fittingInStores },
  bad: { ...largeRequests, ...largeAnswers, ...largeForStores },
})
