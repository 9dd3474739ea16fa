/** The four phases and the six stages, in Spanish. */
export const phasesAndStagesInSpanish: Readonly<Record<string, string>> = {
  'phase.developing.name': 'Desarrollo (Developing)',
  'phase.developing.description':
    'Averiguar qué deben lograr aquí los registros y construirlos con quienes los usarán.',
  'phase.issuing.name': 'Emisión (Issuing)',
  'phase.issuing.description':
    'Dar a las personas registros firmados de lo que saben y pueden hacer.',
  'phase.using.name': 'Uso (Using)',
  'phase.using.description':
    'Las personas guardan sus registros, eligen qué mostrar y encuentran oportunidades con ellos.',
  'phase.adopting.name': 'Adopción (Adopting)',
  'phase.adopting.description':
    'Quienes contratan, admiten u otorgan licencias aceptan registros y trabajan con ellos todos los días.',
  'stage.0.name': 'Sin comenzar',
  'stage.0.description': 'Todavía no ha comenzado nada en esta fase.',
  'stage.1.name': 'Explorando',
  'stage.1.description': 'Se está averiguando qué requiere esta fase y a quién preguntar.',
  'stage.2.name': 'Planificando',
  'stage.2.description': 'Hay acuerdo sobre un plan, las personas y un presupuesto.',
  'stage.3.name': 'Probando en un piloto',
  'stage.3.description': 'Se prueba con un primer grupo de personas reales.',
  'stage.4.name': 'Implementando',
  'stage.4.description': 'Es parte del trabajo diario de toda la organización.',
  'stage.5.name': 'Ampliando y sosteniendo',
  'stage.5.description': 'Crece más allá del primer entorno, con recursos para continuar.',
};
