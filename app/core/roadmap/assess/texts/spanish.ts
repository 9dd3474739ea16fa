import type { AssessTextKey } from './english.ts';

/** The same words in Spanish. A key that is missing does not compile. */
export const spanishTexts: Record<AssessTextKey, string> = {
  'language.other': 'English',
  'start.title': '¿Dónde está usted en la hoja de ruta?',
  'start.lead':
    'Responda algunas preguntas sobre lo que hace su organización, o lo que hace usted. Sabrá en qué etapa está y qué puede hacer después.',
  'start.time': 'Unos diez minutos. Puede parar cuando quiera y seguir más tarde.',
  'start.browser':
    'No necesita una cuenta. Sus respuestas se quedan en este navegador: el sitio calcula su resultado con ellas y no las guarda.',
  'start.account': 'Usted responde por {name}. Cada paso se guarda.',
  'start.noSubject':
    'Su cuenta no habla por ninguna organización; por eso sus respuestas se quedan en este navegador. Para registrar una evaluación, abra la página de una organización y elija «Assess».',
  'start.choose': 'Elija su función',
  'start.find': 'Ayúdeme a encontrar mi función',
  'start.begin': 'Empezar',
  'start.continue': 'Seguir',
  'start.own': 'Funciones de {name}',
  'start.others': 'Otras funciones',
  'start.all': 'Las diez funciones',
  'find.title': '¿Cuál es su función?',
  'find.lead':
    'Marque lo que sea cierto para usted. Muchas organizaciones tienen más de una función.',
  'find.legend': '¿Qué es cierto para usted?',
  'find.submit': 'Mostrar mis funciones',
  'find.found': 'Estas funciones corresponden',
  'find.first': 'Empiece por la primera. Puede volver después para las demás.',
  'find.none': 'Marque al menos una línea o elija una función de la lista.',
  'find.list': 'Elegir de la lista',
  'find.learners-earners':
    'Soy una persona que aprende o trabaja, y quiero que otros vean lo que sé hacer.',
  'find.employers': 'Pagamos a personas por su trabajo y contratamos.',
  'find.credentialing-organizations':
    'Damos a las personas títulos, certificados, licencias, insignias u otras pruebas de lo que saben hacer.',
  'find.ler-technology-providers':
    'Hacemos los programas con los que se emiten, guardan, comparten o comprueban los registros.',
  'find.hr-systems':
    'Hacemos o administramos los programas con los que se contrata y se gestiona al personal.',
  'find.career-navigators':
    'Orientamos a las personas hacia el aprendizaje y hacia un mejor trabajo.',
  'find.supporting-systems':
    'Investigamos, reunimos a socios o apoyamos a otros que hacen este trabajo.',
  'find.governance':
    'Hacemos normas o políticas de educación o de trabajo, o damos acreditaciones.',
  'find.funders': 'Pagamos trabajo sobre registros de aprendizaje y empleo.',
  'find.data-standards-organizations':
    'Escribimos las especificaciones con las que los sistemas intercambian registros.',
  'step.title': '{role}: {phase}',
  'step.count': 'Paso {step} de {steps}',
  'step.lead': '¿Cuánto ha avanzado cada punto? Deje sin respuesta lo que no sepa.',
  'step.counts': 'Qué sirve de prueba:',
  'step.more': 'Agregar una prueba o una nota',
  'step.evidence': 'Enlace a la prueba',
  'step.evidenceHint': 'Una página que otros puedan ver. Empieza con https://.',
  'step.note': 'Nota',
  'step.noteHint': 'Sin nombres, correos electrónicos ni teléfonos de personas.',
  'step.back': 'Atrás',
  'step.next': 'Guardar y seguir',
  'step.toResult': 'Guardar y ver mi resultado',
  'step.keptAccount': 'Se guarda para {name} en cada paso.',
  'step.keptBrowser': 'Se guarda en este navegador, y no en el servidor.',
  'step.notHeld':
    'El directorio no incluye esta función para {name}; por eso sus respuestas se quedan en este navegador. Una persona coordinadora puede agregarla.',
  'step.steps': 'Pasos',
  'step.result': 'Resultado',
  'step.resumed': 'Sus respuestas anteriores de este navegador ya están puestas.',
  'step.startOver': 'Empezar de nuevo',
  'state.not-started': 'Sin empezar',
  'state.in-progress': 'En marcha',
  'state.done': 'Hecho',
  'state.not-applicable': 'No corresponde',
  'result.title': 'Usted está aquí',
  'result.lead': '{role} en la hoja de ruta, según sus propias respuestas.',
  'result.nothing': 'Responda al menos una pregunta y aquí verá su etapa.',
  'result.stages': 'Su etapa en cada fase',
  'result.scale': 'La escala de 0 a 5 es propia de Milepost, no del LER Ecosystem Map.',
  'result.stage': 'Etapa {stage}: {name}',
  'result.notAssessed': 'Sin respuesta',
  'result.why': '{done} de {applicable} acciones están hechas.',
  'result.open': 'Falta para la etapa {stage}:',
  'result.all': 'Todas las acciones que le corresponden están hechas.',
  'result.suggested': 'Sugerida por sus respuestas: {stage}',
  'result.chosen': 'Usted eligió otra etapa: {reason}',
  'result.differ': 'Yo lo veo de otra manera',
  'result.choose': 'Etapa de {phase}',
  'result.take': 'La sugerida',
  'result.reason': '¿Por qué?',
  'result.apply': 'Usar mis etapas',
  'result.change': 'Cambiar respuestas',
  'result.steps': 'Sus tres próximos pasos',
  'result.stepsLead': 'Primero lo que puede hacer ya, y lo que más abre para usted y para otros.',
  'result.noSteps': 'No queda nada por hacer en las listas de esta función.',
  'result.gains': 'Sube {phase} {count} {stages}',
  'result.stageOne': 'etapa',
  'result.stageMany': 'etapas',
  'result.opensSelf': 'Abre {count} más de sus propias acciones',
  'result.opensOthers': 'Otros esperan esto: {roles}',
  'result.waits': 'Antes alguien tiene que hacer esto:',
  'result.helpers': 'Quién podría ayudar',
  'result.helperDone': 'ya llegó hasta aquí',
  'result.helperNeeded': 'puede hacer lo que falta antes',
  'result.noHelper': 'Nadie en este mapa ha llegado todavía hasta aquí.',
  'result.map': 'Su lugar en el mapa',
  'result.mapLead':
    'Las marcas son usted. Las estaciones son todos los que se han evaluado aquí hasta ahora.',
  'result.print': 'Imprimir',
  'result.handIn': 'Entregar',
  'result.handInLead':
    'Sus etapas pasan al historial de {name} como declaradas por ustedes, hasta que una persona coordinadora las confirme. Nada del historial se cambia nunca.',
  'result.handedIn':
    'Entregado. Las etapas de {name} son declaradas por ustedes hasta que una persona coordinadora las confirme.',
  'result.history': 'Ver el historial de {name}',
  'result.signIn': 'Iniciar sesión para guardarlo',
  'result.signInLead':
    'Sus respuestas se quedan en este navegador hasta que inicie sesión o las borre. Puede imprimir esta página.',
  'result.takeOver': 'Usar las respuestas de este navegador',
  'result.takeOverLead':
    'En este navegador hay respuestas para esta función de antes de iniciar sesión.',
  'result.version': 'Hecho con la versión {version} de las listas.',
  'result.attribution':
    'Las funciones y las fases son las del LER Ecosystem Map (versión 2, 2024). Las frases y la escala de etapas son propias de Milepost.',
  'error.evidenceUrl': 'Escriba una dirección web que empiece con https://, o deje el campo vacío.',
  'error.note':
    'No incluya correos electrónicos, teléfonos ni otros datos de personas, y no pase de 500 caracteres.',
  'error.reason': 'Diga en pocas palabras por qué lo ve de otra manera, sin datos de personas.',
  'error.form': 'Revise lo que está marcado.',
};
