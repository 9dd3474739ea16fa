/** What is said to and about employers, in Spanish. */
export const employersInSpanish: Readonly<Record<string, string>> = {
  'role.employers.name': 'Empleadores (Employers)',
  'role.employers.definition':
    'Una persona, empresa, organismo público u organización sin fines de lucro que paga por un trabajo.',
  'action.employer-developing-contact.sentence':
    'Una persona designada conoció un piloto y sabe qué cambiarían los registros en nuestra forma de contratar.',
  'action.employer-developing-contact.evidence': 'La fecha de la reunión y el cargo de la persona.',
  'action.employer-developing-skills.sentence':
    'Las habilidades de al menos un puesto difícil de cubrir están escritas, junto con personas que hacen ese trabajo.',
  'action.employer-developing-skills.evidence':
    'La lista de habilidades y la fecha en que se acordó.',
  'action.employer-developing-agreement.sentence':
    'Un acuerdo con un piloto dice qué puestos, qué personas y qué datos participan.',
  'action.employer-developing-agreement.evidence': 'El acuerdo firmado, o su fecha y las partes.',
  'action.employer-developing-pilot.sentence':
    'El personal de contratación leyó registros de muestra para un puesto y dijo al piloto qué faltaba.',
  'action.employer-developing-pilot.evidence': 'Las notas que recibió el piloto.',
  'action.employer-developing-vendors.sentence':
    'Los contratos con proveedores de software de contratación piden estándares abiertos y una interfaz abierta.',
  'action.employer-developing-vendors.evidence': 'La cláusula de un contrato o de una licitación.',
  'action.employer-developing-group.sentence':
    'Con otros empleadores mantenemos una sola lista de habilidades para los puestos que compartimos y la renovamos cada año.',
  'action.employer-developing-group.evidence':
    'La lista, los empleadores y la fecha de la última renovación.',
  'action.employer-issuing-unseen.sentence':
    'Lo que las personas aprenden aquí en el trabajo y nadie anota está en una lista.',
  'action.employer-issuing-unseen.evidence': 'La lista, con los puestos que abarca.',
  'action.employer-issuing-mapped.sentence':
    'Las habilidades de al menos un puesto están enlazadas a un marco de habilidades publicado.',
  'action.employer-issuing-mapped.evidence': 'El puesto y la dirección web del marco.',
  'action.employer-issuing-first.sentence':
    'A un primer grupo de empleados se le ofreció un registro firmado de habilidades demostradas en el trabajo.',
  'action.employer-issuing-first.evidence':
    'El nombre del registro, el mes y cuántos se ofrecieron.',
  'action.employer-issuing-supervisors.sentence':
    'Quienes supervisan están capacitados para evaluar una habilidad y aprobar su registro.',
  'action.employer-issuing-supervisors.evidence':
    'El material de capacitación y la proporción de personas capacitadas.',
  'action.employer-issuing-training.sentence':
    'La capacitación en el trabajo nombra las habilidades que enseña y termina con la oferta de un registro.',
  'action.employer-issuing-training.evidence': 'El plan de capacitación de un año.',
  'action.employer-issuing-leaving.sentence':
    'A toda persona que se va se le ofrece un registro de sus habilidades y del tiempo trabajado.',
  'action.employer-issuing-leaving.evidence':
    'El paso en el procedimiento de salida y la cifra del último año.',
  'action.employer-using-looked.sentence':
    'Quienes contratan vieron un registro de muestra e hicieron sus preguntas.',
  'action.employer-using-looked.evidence': 'La fecha y las preguntas que se hicieron.',
  'action.employer-using-descriptions.sentence':
    'Al menos una descripción de puesto nombra las habilidades necesarias y pide un título solo si el trabajo lo requiere.',
  'action.employer-using-descriptions.evidence': 'La descripción del puesto.',
  'action.employer-using-managers.sentence':
    'Un primer grupo de responsables de contratación sabe leer un registro y qué dicen, y qué no, sus comprobaciones.',
  'action.employer-using-managers.evidence': 'La fecha de la capacitación y el número de personas.',
  'action.employer-using-pipeline.sentence':
    'Una persona designada revisa, en un plazo acordado, a quienes traen registros de al menos un emisor.',
  'action.employer-using-pipeline.evidence': 'El acuerdo con el emisor y el plazo que indica.',
  'action.employer-using-everywhere.sentence':
    'Todas las descripciones de puesto siguen un mismo formato basado en habilidades, y nadie contrata sin capacitación previa.',
  'action.employer-using-everywhere.evidence':
    'El formato y la proporción de personas capacitadas.',
  'action.employer-using-published.sentence':
    'Nuestras descripciones de puesto se publican de modo que se puedan buscar por habilidad, y se renuevan cada año.',
  'action.employer-using-published.evidence':
    'La dirección web de las vacantes y la fecha de la última renovación.',
  'action.employer-adopting-steps.sentence':
    'Están señalados los pasos de contratación en los que un registro podría reemplazar un papel o una llamada.',
  'action.employer-adopting-steps.evidence': 'La lista o el esquema de los pasos.',
  'action.employer-adopting-openings.sentence':
    'Al menos una vacante dice que se aceptan registros y cómo enviarlos.',
  'action.employer-adopting-openings.evidence': 'La vacante o su dirección web.',
  'action.employer-adopting-accept.sentence':
    'El registro verificado de al menos una persona candidata contó en una decisión real de contratación.',
  'action.employer-adopting-accept.evidence': 'El mes y el puesto; no incluya a la persona.',
  'action.employer-adopting-system.sentence':
    'Los registros llegan a nuestro sistema de contratación sin volver a teclearlos, en todas las vacantes.',
  'action.employer-adopting-system.evidence':
    'La confirmación del proveedor, o una pantalla del sistema sin datos personales.',
  'action.employer-adopting-fair.sentence':
    'Quienes no tienen un registro cuentan con otra manera de mostrar las mismas habilidades, y las vacantes lo dicen.',
  'action.employer-adopting-fair.evidence':
    'La frase en las vacantes y la descripción de esa otra manera.',
  'action.employer-adopting-tracked.sentence':
    'Cada año se revisan el tiempo y el costo de cubrir un puesto, la rotación y los ascensos y traslados internos, con registros y sin ellos.',
  'action.employer-adopting-tracked.evidence':
    'El último resumen anual, sin datos de personas individuales.',
};
