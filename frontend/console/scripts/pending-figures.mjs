// Routes of the figures agreed on but not yet served; goes away with pending.mjs.
const type = (t) => {
  if (t.endsWith('?')) return { ...nullable(type(t.slice(0, -1))) };
  if (t.startsWith('[')) return { type: 'array', items: type(t.slice(1, -1)) };
  if (t === 's') return { type: 'string' };
  if (t === 'd') return { type: 'string', format: 'date' };
  if (t === 'i') return { type: 'integer', format: 'int64' };
  if (t === 'n') return { type: 'number' };
  if (t === 'b') return { type: 'boolean' };
  if (t === 'map') return { type: 'object', additionalProperties: { type: 'integer' } };
  if (t === 'cells') return { type: 'object', additionalProperties: { type: 'string' } };
  if (t.includes('|')) return { type: 'string', enum: t.split('|') };
  return { $ref: `#/components/schemas/${t}` };
};
const nullable = (s) => (s.$ref ? { anyOf: [s, { type: 'null' }] } : { ...s, type: [s.type, 'null'] });

const object = (text) => {
  const properties = {};
  const required = [];
  for (const part of text.trim().split(/\s+/)) {
    const at = part.indexOf(':');
    const name = part.slice(0, at);
    const optional = name.endsWith('~');
    const key = optional ? name.slice(0, -1) : name;
    properties[key] = type(part.slice(at + 1));
    if (!optional) required.push(key);
  }
  return { type: 'object', required, properties };
};

const SALE =
  'AWAITING_PAYMENT|PAID|PARTLY_SHIPPED|SHIPPED|COMPLETED|CLOSED_UNPAID|REFUNDED_PARTIAL|REFUNDED_FULL';
const SHOP = 'PENDING|OPEN|PAUSED|CLOSED';
const money = 'gross:i refunds:i adjustments:i net:i';
const counts =
  'enrolled:i attended:i? attendedUnknown:i completed:i selected:i shop:i firstSale:i activeThirdMonth:i? activeUnknown:i';
const shopRow = `id:s name:s region:ShopRegion status:${SHOP} openedOn:d? closedOn:d? currency:s members:[ShopMemberView] channels:[ChannelAccount] mayEdit:b`;
const saleRow = `id:s channel:s shop:ShopRef orderNo:s status:${SALE}? orderedAt:s? paidAt:s? day:d? currency:s ${money} units:i share:i?`;
const schemas = Object.fromEntries(
  Object.entries({
    ShopRegion: 'code:s name:s englishName:s',
    ShopMemberView: 'account:s name:s basisPoints:i from:d to:d?',
    ChannelAccount: 'platform:s shopName:s',
    ShopRow: shopRow,
    PageShopRow: 'items:[ShopRow] next:s? total:i?',
    ShopPerson: 'id:s name:s',
    ShopChangeView: 'who:ShopPerson what:s when:s why:s?',
    ShopView: `${shopRow} mayGovern:b changes:[ShopChangeView]`,
    ShopMemberForm: 'account:s basisPoints:i from:d to~:d?',
    ShopChannelForm: 'platform:s shopName:s',
    ShopForm:
      'name:s region:s openedOn~:d? members:[ShopMemberForm] channels~:[ShopChannelForm] currency~:s?',
    ShopDescriptionForm: 'name:s region:s openedOn~:d?',
    ShopMembersForm: 'members:[ShopMemberForm]',
    ShopChannelsForm: 'channels:[ShopChannelForm]',
    ShopStatusForm: `status:${SHOP} on~:d? why~:s?`,
    ShopRef: 'id:s name:s',
    ImportTotals: `currency:s ${money}`,
    ImportSpan: 'from:d to:d',
    ImportStatusCount: `raw:s status:${SALE}? count:i`,
    SaleStatus: 's',
    SalesChange: 'added:i changed:i unchanged:i',
    ImportProgress: 'done:i total:i',
    ImportFailure: 'code:s message:s',
    ImportPerson: 'id:s name:s',
    MarketplaceProblem: 'row:i column:s? value:s? code:s severity:s message:s',
    ImportView:
      'id:s status:s shop:ShopRef fileName:s platform:s? kind:s? layout:s? encoding:s? rows:i orders:i totals:ImportTotals? span:ImportSpan? statuses:[ImportStatusCount] problems:[MarketplaceProblem] problemCount:i changes:SalesChange? progress:ImportProgress createdAt:s createdBy:ImportPerson committedAt:s? failure:ImportFailure?',
    ImportRow:
      'id:s status:s shop:ShopRef fileName:s platform:s? kind:s? rows:i orders:i totals:ImportTotals? span:ImportSpan? changes:SalesChange? problemCount:i createdAt:s createdBy:ImportPerson committedAt:s? failure:ImportFailure?',
    PageImportRow: 'items:[ImportRow] next:s? total:i?',
    ImportedRow: 'row:i cells:[s]',
    ImportedRows: 'columns:[s] rows:[ImportedRow]',
    RevenueSummaryView: `currency:s ${money} orders:i activeShops:i`,
    PointView: `from:d to:d partial:b ${money} orders:i`,
    PreviousView: `from:d to:d ${money} orders:i activeShops:i averageOrder:i?`,
    SeriesView: 'currency:s by:s items:[PointView] previous:PreviousView',
    BreakdownItem: `key:s label:s labelEnglish:s? ${money} orders:i activeShops:i averageOrder:i? previousNet:i`,
    BreakdownView: 'currency:s by:s items:[BreakdownItem] total:BreakdownItem overlap:i note:s?',
    SaleSource: 'importId:s row:i',
    SaleRow: `${saleRow} source:SaleSource?`,
    PageSaleRow: 'items:[SaleRow] next:s? total:i?',
    SaleLineView: 'title:s? variant:s? sku:s? quantity:i gross:i refunds:i net:i source:SaleSource',
    SaleView: 'sale:SaleRow lines:[SaleLineView]',
    FunnelStep: 'step:s count:i? of:i unknown:i',
    FunnelCounts: counts,
    FunnelPlace: 'code:s name:s englishName:s',
    FunnelCohort:
      'id:s name:s region:FunnelPlace firstDay:d lastDay:d ended:b published:b counts:FunnelCounts practiceFrom:d practiceTo:d practiceNet:i',
    FunnelRegion: 'region:FunnelPlace counts:FunnelCounts',
    FunnelView: 'asOf:s currency:s steps:[FunnelStep] cohorts:[FunnelCohort] regions:[FunnelRegion]',
    ImpactGroup: 'group:s trainees:i withSale:i? netRevenue:i? withoutShop:i unrecorded:i',
    ImpactArm: 'trainees:i withSale:i withoutShop:i netRevenue:i? meanNet:i?',
    ShareDifference: 'estimate:n low:n high:n level:n smallestDetectable:n',
    RevenueDifference: 'estimate:i low:i high:i level:n smallestDetectable:i',
    Permutation: 'p:n statistic:n? estimate:i draws:i seed:i',
    ComparisonView:
      'label:s cohortsCompared:i completed:ImpactArm? notCompleted:ImpactArm? disclosure:full|no-test|counts-only|nothing cautions:[s] shareDifference:ShareDifference? revenueDifference:RevenueDifference? permutation:Permutation?',
    CurvePoint: 'day:i share:n low:n? high:n? atRisk:i',
    AtRisk: 'day:i count:i',
    CurveView: 'group:s trainees:i earlierSellers:i events:i points:[CurvePoint] atRisk:[AtRisk]',
    LogRankView: 'chiSquare:n p:n',
    OneArmView: 'id:s name:s completed:i notCompleted:i recorded:b',
    TooEarlyView: 'id:s name:s comparableFrom:d',
    ImpactView:
      'asOf:s cutOff:d currency:s windowDays:i maturityDays:i horizonDays:i groups:[ImpactGroup] comparison:ComparisonView curves:[CurveView] logRank:LogRankView? oneArmCohorts:[OneArmView] tooEarly:[TooEarlyView]',
  })
    .filter(([, text]) => text !== 's')
    .map(([name, text]) => [name, object(text)]),
);
schemas.SaleStatus = type(SALE);

const paths = {};
const route = (method, url, response, { body, query = '', multipart } = {}) => {
  const [path] = url.split('?');
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((m) => ({
    name: m[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  for (const q of query.split(' ').filter(Boolean)) {
    const schema = { type: ['from'].includes(q) && path.endsWith('/rows') ? 'integer' : 'string' };
    parameters.push({ name: q, in: 'query', required: ['from', 'to', 'by', 'id'].includes(q), schema });
  }
  const content = (schema) => ({ 'application/json': { schema } });
  paths[path] ??= {};
  paths[path][method] = {
    parameters,
    ...(body && { requestBody: { required: true, content: content(type(body)) } }),
    ...(multipart && {
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', format: 'binary' } },
            },
          },
        },
      },
    }),
    responses: {
      200: response ? { description: 'OK', content: content(type(response)) } : { description: 'OK' },
    },
  };
};

const filter = 'from to shop cohort region channel currency';
route('get', '/api/shops', 'PageShopRow', { query: 'query region status platform cursor' });
route('post', '/api/shops', 'ShopView', { body: 'ShopForm' });
route('get', '/api/shops/{id}', 'ShopView');
route('put', '/api/shops/{id}', 'ShopView', { body: 'ShopDescriptionForm' });
route('put', '/api/shops/{id}/members', 'ShopView', { body: 'ShopMembersForm' });
route('put', '/api/shops/{id}/channels', 'ShopView', { body: 'ShopChannelsForm' });
route('post', '/api/shops/{id}/status', 'ShopView', { body: 'ShopStatusForm' });
route('get', '/api/marketplace-imports', 'PageImportRow', { query: 'shop cursor' });
route('post', '/api/marketplace-imports', 'ImportView', { multipart: true });
route('get', '/api/marketplace-imports/{id}', 'ImportView');
route('get', '/api/marketplace-imports/{id}/rows', 'ImportedRows', { query: 'from' });
route('post', '/api/marketplace-imports/{id}/commit', 'ImportView');
route('post', '/api/marketplace-imports/{id}/discard');
route('get', '/api/revenue/summary', 'RevenueSummaryView', { query: filter });
route('get', '/api/revenue/series', 'SeriesView', { query: `${filter} by` });
route('get', '/api/revenue/breakdown', 'BreakdownView', { query: `${filter} by` });
route('get', '/api/revenue/sales', 'PageSaleRow', { query: `${filter} cursor` });
route('get', '/api/revenue/sales/one', 'SaleView', { query: 'id' });
route('get', '/api/impact/funnel', 'FunnelView', { query: 'cohort region' });
route('get', '/api/impact/completion-sales', 'ImpactView', { query: 'region' });

export const figures = { paths, schemas };
