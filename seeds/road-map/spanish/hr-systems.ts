/** What is said to and about HR systems, in Spanish. */
export const hrSystemsInSpanish: Readonly<Record<string, string>> = {
  'role.hr-systems.name': 'Sistemas de recursos humanos (HR Systems)',
  'role.hr-systems.definition':
    'El software con el que se busca, se contrata y se desarrolla a las personas.',
  'action.hr-developing-obstacles.sentence':
    'Está escrito qué impide que nuestro producto lea un registro.',
  'action.hr-developing-obstacles.evidence': 'La lista, con el equipo responsable de cada punto.',
  'action.hr-developing-pilot.sentence':
    'Participamos en un piloto, con un equipo designado y tiempo asignado.',
  'action.hr-developing-pilot.evidence': 'El acuerdo, o su fecha y el equipo.',
  'action.hr-developing-api.sentence':
    'Un sistema de prueba nuestro recibe registros de muestra por una interfaz abierta y documentada.',
  'action.hr-developing-api.evidence': 'La documentación y el registro técnico de una prueba.',
  'action.hr-developing-standards.sentence':
    'El producto sigue un estándar de datos publicado e indica qué versión.',
  'action.hr-developing-standards.evidence': 'La página que nombra el estándar y la versión.',
  'action.hr-developing-export.sentence':
    'Las personas pueden sacar del producto los datos de su propio empleo en un formato abierto.',
  'action.hr-developing-export.evidence': 'Los pasos, probados con datos inventados.',
  'action.hr-issuing-data.sentence':
    'Sabemos qué datos de empleo del producto podrían convertirse en un registro de la propia persona.',
  'action.hr-issuing-data.evidence': 'La lista de campos y de dónde viene cada uno.',
  'action.hr-issuing-plan.sentence':
    'Un plan con fechas para emitir registros de empleo está acordado con al menos un empleador.',
  'action.hr-issuing-plan.evidence': 'El plan y la fecha del acuerdo.',
  'action.hr-issuing-first.sentence':
    'Al menos un empleador emitió registros de empleo firmados desde nuestro producto.',
  'action.hr-issuing-first.evidence': 'El tipo de registro, el mes y el número.',
  'action.hr-issuing-all.sentence':
    'Todos los clientes pueden emitir registros de empleo; la persona da su acuerdo a cada uno y puede pedir que se corrija.',
  'action.hr-issuing-all.evidence': 'La página del producto que lo dice.',
  'action.hr-issuing-offered.sentence':
    'A los clientes nuevos se les muestra cómo emitir registros al comenzar, y se publica cuántos lo hacen.',
  'action.hr-issuing-offered.evidence': 'La cifra más reciente y dónde se publica.',
  'action.hr-using-steps.sentence':
    'Un esquema muestra por dónde entra a la contratación un registro compartido, quién lo ve y qué pasa con él.',
  'action.hr-using-steps.evidence': 'El esquema y el equipo que lo acordó.',
  'action.hr-using-terms.sentence':
    'Está escrito para qué y por cuánto tiempo se puede guardar un registro compartido, y quien se postula puede leerlo antes de compartir.',
  'action.hr-using-terms.evidence': 'El texto que ven las personas candidatas.',
  'action.hr-using-check.sentence':
    'Al menos un registro que compartió una persona candidata se verificó dentro de nuestro producto, y el empleador vio cada comprobación por separado.',
  'action.hr-using-check.evidence': 'El mes y la lista de comprobaciones; no incluya a la persona.',
  'action.hr-using-kept.sentence':
    'Cuando vence el plazo acordado o una persona deja de compartir un registro, el producto lo borra por sí solo.',
  'action.hr-using-kept.evidence': 'La prueba que lo muestra, con datos inventados.',
  'action.hr-using-match.sentence':
    'Vacantes y personas se comparan habilidad por habilidad, y las personas pueden ver el porqué y objetarlo.',
  'action.hr-using-match.evidence': 'La página que ve una persona candidata, con datos inventados.',
  'action.hr-using-connected.sentence':
    'Cualquier cliente puede activar los registros sin programar, desde al menos dos billeteras o verificadores.',
  'action.hr-using-connected.evidence': 'La guía para clientes.',
  'action.hr-adopting-measures.sentence':
    'Definimos qué mostraría una mejor contratación: tiempo y costo de cubrir un puesto, rotación, ascensos y traslados internos.',
  'action.hr-adopting-measures.evidence': 'La lista de medidas con sus definiciones.',
  'action.hr-adopting-baseline.sentence':
    'Al menos un empleador tomó estas medidas antes de que llegaran los registros.',
  'action.hr-adopting-baseline.evidence':
    'El período y las cifras, sin datos de personas individuales.',
  'action.hr-adopting-first.sentence':
    'Al menos un empleador vio sus medidas con registros y sin ellos, una al lado de la otra.',
  'action.hr-adopting-first.evidence': 'La comparación, sin las cifras demasiado pequeñas.',
  'action.hr-adopting-built-in.sentence':
    'Recibir registros es parte del producto normal, y los clientes pueden usarlo en todas las vacantes.',
  'action.hr-adopting-built-in.evidence': 'La página del producto que lo dice.',
  'action.hr-adopting-report.sentence':
    'Cada cliente recibe un informe de cómo les fue a las solicitudes, con registros y sin ellos, por grupo.',
  'action.hr-adopting-report.evidence': 'Un informe de muestra con datos inventados.',
  'action.hr-adopting-shared.sentence':
    'Los hallazgos sobre todos los clientes se publican sin datos de personas individuales y dicen qué cambiamos.',
  'action.hr-adopting-shared.evidence': 'La publicación más reciente.',
};
