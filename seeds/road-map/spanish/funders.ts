/** What is said to and about funders, in Spanish. */
export const fundersInSpanish: Readonly<Record<string, string>> = {
  'role.funders.name': 'Financiadores (Funders)',
  'role.funders.definition': 'Quienes financian el trabajo con los LER.',
  'action.funder-developing-landscape.sentence':
    'Sabemos qué financian ya otros aquí, y quienes usarían registros nos dijeron qué falta.',
  'action.funder-developing-landscape.evidence':
    'Un panorama de las subvenciones y un resumen de lo dicho.',
  'action.funder-developing-terms.sentence':
    'Las condiciones de nuestras subvenciones piden estándares abiertos y que las personas puedan llevarse sus registros.',
  'action.funder-developing-terms.evidence': 'La cláusula de las condiciones.',
  'action.funder-developing-usability.sentence':
    'Se financia un primer estudio en el que personas de distintas edades, idiomas y capacidades prueban registros.',
  'action.funder-developing-usability.evidence': 'La subvención y la descripción del estudio.',
  'action.funder-developing-shared.sentence':
    'Lo que producen nuestras subvenciones es de uso libre y está en un solo lugar: guías, código y hallazgos.',
  'action.funder-developing-shared.evidence':
    'La dirección web y la licencia de lo que hay en ella.',
  'action.funder-developing-sustained.sentence':
    'El trabajo que resultó útil se financia por varios años, incluido su mantenimiento.',
  'action.funder-developing-sustained.evidence': 'Las subvenciones y sus plazos.',
  'action.funder-issuing-met.sentence':
    'Empleadores y desarrolladores de tecnología nos contaron qué les impide trabajar juntos.',
  'action.funder-issuing-met.evidence': 'Un resumen de las conversaciones.',
  'action.funder-issuing-call.sentence':
    'Hay una convocatoria publicada a la que un empleador y un desarrollador de tecnología se presentan juntos.',
  'action.funder-issuing-call.evidence': 'La convocatoria y su fecha de cierre.',
  'action.funder-issuing-joint.sentence':
    'Al menos uno de esos proyectos conjuntos emitió sus primeros registros.',
  'action.funder-issuing-joint.evidence': 'El proyecto, el mes y el número.',
  'action.funder-issuing-partner.sentence':
    'Toda subvención para emitir registros nombra a un empleador que ayudó a elegir las habilidades.',
  'action.funder-issuing-partner.evidence': 'La proporción de las subvenciones del último año.',
  'action.funder-issuing-own-means.sentence':
    'Al menos uno de esos proyectos continúa con recursos propios.',
  'action.funder-issuing-own-means.evidence': 'El proyecto y cómo se paga ahora.',
  'action.funder-using-gaps.sentence':
    'Sabemos en qué paso se detienen aquí los registros: aceptados, compartidos, verificados o usados para decidir.',
  'action.funder-using-gaps.evidence': 'Las cifras o conversaciones en que se basa.',
  'action.funder-using-budget.sentence':
    'Hay dinero reservado para una demostración desde la emisión hasta la contratación y para aprender habilidades digitales.',
  'action.funder-using-budget.evidence': 'La partida del presupuesto.',
  'action.funder-using-demonstration.sentence':
    'En al menos un proyecto financiado, un registro hizo todo el recorrido: emitido, aceptado, compartido, verificado y tomado en cuenta por un empleador.',
  'action.funder-using-demonstration.evidence': 'El proyecto y el mes de cada paso.',
  'action.funder-using-literacy.sentence':
    'Toda subvención para usar registros paga ayuda con dispositivos y habilidades digitales.',
  'action.funder-using-literacy.evidence': 'La proporción de las subvenciones del último año.',
  'action.funder-using-regions.sentence':
    'Hay cadenas completas, de la emisión a la contratación, en al menos dos regiones, y se publica cuánto cuestan.',
  'action.funder-using-regions.evidence': 'La publicación de los costos.',
  'action.funder-adopting-questions.sentence':
    'Escribimos qué necesitaríamos ver para continuar, cambiar de rumbo o detenernos.',
  'action.funder-adopting-questions.evidence': 'El documento y su fecha.',
  'action.funder-adopting-evaluation.sentence':
    'Cada subvención tiene un presupuesto de evaluación y usa las definiciones de resultados acordadas aquí.',
  'action.funder-adopting-evaluation.evidence': 'La cláusula de las condiciones.',
  'action.funder-adopting-study.sentence':
    'Comenzó un estudio independiente, con una línea de base tomada antes de que llegaran los registros.',
  'action.funder-adopting-study.evidence': 'El plan del estudio y la fecha de la línea de base.',
  'action.funder-adopting-published.sentence':
    'Los hallazgos de cada subvención se publican en un año, también cuando decepcionan.',
  'action.funder-adopting-published.evidence': 'La lista de subvenciones y sus hallazgos.',
  'action.funder-adopting-long.sentence':
    'Un estudio que acompaña a las personas durante varios años está financiado hasta el final, y otros pueden usar sus datos de forma segura.',
  'action.funder-adopting-long.evidence': 'La subvención y las condiciones para compartir datos.',
};
