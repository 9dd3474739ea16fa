/** What is said to and about governance bodies, in Spanish. */
export const governanceInSpanish: Readonly<Record<string, string>> = {
  'role.governance.name': 'Gobernanza (Governance)',
  'role.governance.definition':
    'Gobiernos, organismos acreditadores y consorcios que definen la política educativa y laboral.',
  'action.governance-developing-agencies.sentence':
    'Están en una lista los organismos que tienen datos sobre empleo, credenciales y habilidades, y se habló con cada uno.',
  'action.governance-developing-agencies.evidence': 'La lista, con la fecha de cada conversación.',
  'action.governance-developing-convened.sentence':
    'Un grupo al que están invitados los diez roles se reúne en fechas fijas y tiene reglas escritas para decidir.',
  'action.governance-developing-convened.evidence':
    'Las reglas, la lista de integrantes y las fechas.',
  'action.governance-developing-policy.sentence':
    'Un borrador de política sobre privacidad, consentimiento y vinculación de datos se sometió a consulta pública, y se publicaron las respuestas.',
  'action.governance-developing-policy.evidence': 'El borrador y las respuestas.',
  'action.governance-developing-linked.sentence':
    'Hay acuerdos vigentes que dicen qué organismo puede vincular qué datos, para qué y quién lo supervisa.',
  'action.governance-developing-linked.evidence': 'Los acuerdos o un resumen público.',
  'action.governance-developing-lasting.sentence':
    'El grupo, la política y los acuerdos tienen base legal y presupuesto, y se revisan en una fecha fija.',
  'action.governance-developing-lasting.evidence':
    'La base legal, el presupuesto y la fecha de la próxima revisión.',
  'action.governance-issuing-frameworks-known.sentence':
    'Están en una lista los marcos de cualificaciones, las licencias y las reglas de acreditación que se relacionan con los registros.',
  'action.governance-issuing-frameworks-known.evidence':
    'La lista, con la oficina a cargo de cada uno.',
  'action.governance-issuing-rules.sentence':
    'Hay reglas escritas sobre quién puede figurar como emisor, cómo se le retira de la lista y cómo apelar.',
  'action.governance-issuing-rules.evidence': 'Las reglas y dónde puede leerlas cualquier persona.',
  'action.governance-issuing-registry.sentence':
    'Un directorio público incluye a los primeros emisores con sus claves de firma, y los programas pueden consultarlo.',
  'action.governance-issuing-registry.evidence': 'La dirección web del directorio.',
  'action.governance-issuing-frameworks.sentence':
    'El marco de cualificaciones está publicado de modo que las máquinas lo lean y un registro pueda enlazarlo.',
  'action.governance-issuing-frameworks.evidence': 'La dirección web del marco.',
  'action.governance-issuing-public.sentence':
    'Al menos una licencia o certificación que otorga un organismo público se ofrece como registro firmado.',
  'action.governance-issuing-public.evidence':
    'La página de la licencia y la cifra del último año.',
  'action.governance-issuing-recognised.sentence':
    'Nuestro directorio está reconocido por al menos otro estado, sector o país, y el suyo por nosotros.',
  'action.governance-issuing-recognised.evidence': 'El acuerdo, o su fecha y las partes.',
  'action.governance-using-left-out.sentence':
    'Sabemos cuántas personas de aquí no tienen el dispositivo, la conexión o los documentos necesarios para obtener una billetera digital.',
  'action.governance-using-left-out.evidence': 'Las cifras con su fuente.',
  'action.governance-using-budget.sentence':
    'Un plan con presupuesto da a todas las personas una forma de tener y usar registros, también sin teléfono.',
  'action.governance-using-budget.evidence': 'El plan y la partida del presupuesto.',
  'action.governance-using-places.sentence':
    'En los primeros lugares públicos, como bibliotecas y centros de empleo, las personas reciben ayuda con sus registros.',
  'action.governance-using-places.evidence':
    'La lista de lugares y cuántas personas recibieron ayuda.',
  'action.governance-using-equal.sentence':
    'Las oficinas públicas aceptan por igual registros y papel, y nadie está obligado a tener un registro.',
  'action.governance-using-equal.evidence': 'La regla y las oficinas que la siguen.',
  'action.governance-using-known.sentence':
    'Los registros se explican al público en los idiomas que se usan aquí, y cada año revisamos a quiénes no hemos llegado.',
  'action.governance-using-known.evidence':
    'El material y la última revisión por grupo, sin los grupos pequeños.',
  'action.governance-adopting-questions.sentence':
    'Están escritas las preguntas sobre los registros que la política pública necesita responder.',
  'action.governance-adopting-questions.evidence': 'La lista de preguntas y quién las hizo.',
  'action.governance-adopting-measures.sentence':
    'Definimos qué conteos de registros emitidos, aceptados, compartidos y verificados se recogen, y cómo se evita que se reconozca a alguien en ellos.',
  'action.governance-adopting-measures.evidence': 'La lista de conteos y las reglas de privacidad.',
  'action.governance-adopting-incentive.sentence':
    'Se prueba un primer incentivo, como un subsidio a la contratación o una regla de licitación que acepta registros.',
  'action.governance-adopting-incentive.evidence': 'La regla y la fecha en que comenzó.',
  'action.governance-adopting-exchange.sentence':
    'Los registros emitidos, aceptados, compartidos y verificados se cuentan y publican cada año, con la proporción de verificadores que informó.',
  'action.governance-adopting-exchange.evidence': 'La publicación más reciente.',
  'action.governance-adopting-changed.sentence':
    'Al menos una política se cambió o terminó después de revisar los resultados, y la razón es pública.',
  'action.governance-adopting-changed.evidence': 'La decisión y su razón.',
};
