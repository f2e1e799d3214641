export const dashboard = {
  title: 'Taking part in figures',
  asOf: 'As of {date}',
  range: '{from} to {to}',
  activity: 'Contributions over time',
  topics: 'Topics',
  areas: 'Neighbourhoods',
  participants: 'People taking part',

  contributions: { one: '{count} contribution', other: '{count} contributions' },
  ideas: { one: '{count} idea', other: '{count} ideas' },
  comments: { one: '{count} comment', other: '{count} comments' },
  votes: { one: '{count} vote', other: '{count} votes' },
  ballots: { one: '{count} ballot', other: '{count} ballots' },
  rate: '{rate} per 1,000',

  point: '{when}: {what}',
  pointSoFar: '{when}, incomplete: {what}',
  pointShare: '{name}: {what}, {percent}',
  pointRate: '{name}: {rate} per 1,000 inhabitants, {what}',
  week: 'Week from {from} to {to}',
  hatched: 'Hatched: not over yet, or not wholly in the range.',
  before: 'Before {date} there were no contributions in this time.',
  walk: 'Use the arrow keys to move through the chart.',
  chartDay: 'Contributions by day',
  chartWeek: 'Contributions by week',
  chartMonth: 'Contributions by month',
  chartYear: 'Contributions by year',

  activityNone: 'There were no contributions in this time.',
  activityThin: {
    one: '{count} contribution in this time: too little to read anything from it.',
    other: '{count} contributions in this time: too few to read anything from them.',
  },
  activityMore:
    'There were {last} contributions in the last 7 days, {percent} more than in the 7 days before ({before}).',
  activityLess:
    'There were {last} contributions in the last 7 days, {percent} fewer than in the 7 days before ({before}).',
  activityPeak: 'Most came on {day}: {what}.',
  activitySteady: {
    one: 'About {count} contribution comes in a week.',
    other: 'About {count} contributions come in a week.',
  },
  activityTotal: { one: '{count} contribution in this time.', other: '{count} contributions in this time.' },

  topicsNone: 'No contribution in this time has a topic.',
  topicsThin: {
    one: '{count} contribution with a topic in this time: too little for a comparison.',
    other: '{count} contributions with a topic in this time: too few for a comparison.',
  },
  topicsLead: '“{name}” moves people most: {percent} of the contributions that have a topic.',
  topicsTie: '“{first}” and “{second}” move people most, and equally.',
  topicsEven: 'No topic stands out.',
  topicsMore: { one: '{count} more topic is in the table.', other: '{count} more topics are in the table.' },

  areasNone: 'No contribution in this time is about a neighbourhood.',
  areasThin: {
    one: '{count} contribution about a neighbourhood in this time: too little for a comparison.',
    other: '{count} contributions about neighbourhoods in this time: too few for a comparison.',
  },
  areasLead: 'Most of all it is about {name}: {percent} of the contributions that name a neighbourhood.',
  areasRate: 'For its number of inhabitants, it is most often about {name}: {rate} contributions per 1,000.',
  areasTie: 'Most of all it is about {first} and {second}, and equally.',
  areasEven: 'No neighbourhood stands out.',
  areasMore: {
    one: '{count} more neighbourhood is in the table.',
    other: '{count} more neighbourhoods are in the table.',
  },
  areasBy:
    'Contributions per 1,000 inhabitants. What counts is which neighbourhood they are about, not who lives there.',
  areasByCount: 'What counts is which neighbourhood contributions are about, not who lives there.',
  areasUnknown: 'Number of inhabitants not known: {list}',

  people: {
    one: 'person has taken part since the beginning.',
    other: 'people have taken part since the beginning.',
  },
  peopleFew: 'fewer than {smallest}',
  peopleFewText: 'people have taken part since the beginning.',
  peopleFewWhy: 'Numbers that small are not shown, so that nobody can be recognised.',
  inRange: 'In this time',

  table: 'Numbers as a table',
  tablePeriod: 'Period',
  tableTopic: 'Topic',
  tableArea: 'Neighbourhood',
  tableIdeas: 'Ideas',
  tableComments: 'Comments',
  tableVotes: 'Votes',
  tableBallots: 'Ballots',
  tableAll: 'All',
  tableRate: 'Per 1,000',
  unknown: 'unknown',

  moved: { one: 'New figures: now {count} contribution.', other: 'New figures: now {count} contributions.' },
  emptyTitle: 'Nobody has taken part in this time',
  empty: 'There are no ideas, votes or comments from these days.',
} as const;
