/** What is said to and about supporting systems, in Spanish. */
export const supportingSystemsInSpanish: Readonly<Record<string, string>> = {
  'role.supporting-systems.name': 'Sistemas de apoyo (Supporting Systems)',
  'role.supporting-systems.definition':
    'Redes e intermediarios que promueven los medios de vida y la movilidad económica.',
  'action.support-developing-asked.sentence':
    'Están en una lista las organizaciones que representan a personas que suelen quedar fuera, y se les preguntó qué necesitan.',
  'action.support-developing-asked.evidence': 'La lista y un resumen de las respuestas.',
  'action.support-developing-seats.sentence':
    'Al menos dos de esas organizaciones tienen un lugar en un piloto y se les paga su tiempo.',
  'action.support-developing-seats.evidence':
    'La lista de integrantes y la partida del presupuesto.',
  'action.support-developing-case.sentence':
    'Un uso de los registros que importa a personas que suelen quedar fuera se probó con ellas.',
  'action.support-developing-case.evidence':
    'La descripción del uso y lo que dijeron, sin nombres.',
  'action.support-developing-standards.sentence':
    'Participamos con regularidad donde se redactan los estándares y llevamos allí esos usos.',
  'action.support-developing-standards.evidence': 'Actas o aportes del último año.',
  'action.support-developing-taken-up.sentence':
    'Al menos un uso que aportamos ya es parte de un estándar o de un producto de otros.',
  'action.support-developing-taken-up.evidence': 'El pasaje del estándar o la página del producto.',
  'action.support-issuing-gaps.sentence':
    'Sabemos qué rutas laborales de aquí se basan en habilidades y qué habilidades solicitadas no muestra ninguna credencial.',
  'action.support-issuing-gaps.evidence': 'El mapa o la lista de rutas y vacíos.',
  'action.support-issuing-agreement.sentence':
    'Al menos un empleador y un emisor acordaron construir juntos una de esas rutas.',
  'action.support-issuing-agreement.evidence': 'El acuerdo, o su fecha y las partes.',
  'action.support-issuing-first.sentence':
    'Un primer grupo de personas está en una ruta en la que cada paso termina con la oferta de un registro.',
  'action.support-issuing-first.evidence': 'La ruta, el mes y el número de personas.',
  'action.support-issuing-several.sentence':
    'Al menos tres rutas funcionan cada año, con registros de aprendizaje y de trabajo.',
  'action.support-issuing-several.evidence': 'La lista de rutas y sus empleadores.',
  'action.support-issuing-copied.sentence':
    'Está publicado cómo construir una de esas rutas, y alguien construyó otra a partir de esa guía.',
  'action.support-issuing-copied.evidence': 'La guía y quién la usó.',
  'action.support-using-barriers.sentence':
    'Está escrito qué impide a las personas de aquí usar registros: dispositivos, idioma, confianza, tiempo.',
  'action.support-using-barriers.evidence': 'La lista y cómo se elaboró.',
  'action.support-using-plan.sentence':
    'Un plan con presupuesto dice qué ayuda reciben las personas y cómo sabremos si los registros les resultan fáciles de usar.',
  'action.support-using-plan.evidence': 'El plan, con sus fechas y su presupuesto.',
  'action.support-using-study.sentence':
    'Un primer estudio mostró con qué facilidad usan los registros personas de distintas edades, idiomas y capacidades.',
  'action.support-using-study.evidence': 'El informe, sin nombres.',
  'action.support-using-help.sentence':
    'Cada piloto de aquí ofrece ayuda que va más allá de los registros, como orientación, dispositivos y un lugar donde preguntar.',
  'action.support-using-help.evidence': 'La lista de ayudas de cada piloto.',
  'action.support-using-repeated.sentence':
    'El estudio se repite cada año con las mismas preguntas y se publica también cuando nada mejoró.',
  'action.support-using-repeated.evidence': 'Los dos últimos informes, sin los grupos pequeños.',
  'action.support-adopting-lists.sentence':
    'Sabemos qué listas de competencias se usan aquí y quién las usa.',
  'action.support-adopting-lists.evidence': 'Un resumen de las listas y de quienes las usan.',
  'action.support-adopting-definitions.sentence':
    'Quienes trabajan con registros aquí acordaron qué resultados se cuentan, cómo y quién lo hace.',
  'action.support-adopting-definitions.evidence': 'Las definiciones y quiénes las acordaron.',
  'action.support-adopting-mapped.sentence':
    'Las competencias de al menos una ocupación están relacionadas de modo que un empleador y un emisor usan los mismos nombres.',
  'action.support-adopting-mapped.evidence': 'La tabla de equivalencias y quién la usa.',
  'action.support-adopting-outcomes.sentence':
    'Los resultados de cada piloto se siguen con las mismas definiciones, por grupo y ocultando los grupos pequeños.',
  'action.support-adopting-outcomes.evidence': 'La publicación de cifras más reciente.',
  'action.support-adopting-renewed.sentence':
    'Las equivalencias y las definiciones de resultados se renuevan cada año, con un responsable y recursos para continuar.',
  'action.support-adopting-renewed.evidence':
    'El responsable, el presupuesto y la fecha de la última renovación.',
};
