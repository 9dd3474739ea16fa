/** What is said to and about career navigators, in Spanish. */
export const careerNavigatorsInSpanish: Readonly<Record<string, string>> = {
  'role.career-navigators.name': 'Orientadores laborales (Career Navigators)',
  'role.career-navigators.definition':
    'Quienes orientan y apoyan a las personas en su camino hacia un mejor trabajo.',
  'action.navigator-developing-heard.sentence':
    'Las personas a quienes servimos nos contaron cómo muestran hoy lo que saben hacer y dónde eso no funciona.',
  'action.navigator-developing-heard.evidence':
    'Un resumen de al menos diez conversaciones, sin nombres.',
  'action.navigator-developing-seat.sentence':
    'Tenemos un lugar donde se planifica un piloto y participan con nosotros personas trabajadoras.',
  'action.navigator-developing-seat.evidence': 'La lista de integrantes o las actas.',
  'action.navigator-developing-tried.sentence':
    'Personas a quienes servimos probaron una versión inicial a nuestro lado, y quienes la hicieron tienen nuestras notas.',
  'action.navigator-developing-tried.evidence': 'Las notas, sin nombres, y la fecha de entrega.',
  'action.navigator-developing-regular.sentence':
    'Probar versiones nuevas con las personas a quienes servimos es parte de nuestro trabajo anual, y se les paga por ello.',
  'action.navigator-developing-regular.evidence': 'La línea del plan de trabajo y del presupuesto.',
  'action.navigator-developing-lasting.sentence':
    'Nuestra participación en la investigación y el diseño está financiada por varios años, más allá de un piloto.',
  'action.navigator-developing-lasting.evidence': 'La subvención o el contrato y su plazo.',
  'action.navigator-issuing-know.sentence':
    'Nuestro personal puede decir en palabras sencillas qué contiene un registro, quién lo ve y cómo corregirlo.',
  'action.navigator-issuing-know.evidence': 'La fecha de una reunión o capacitación sobre el tema.',
  'action.navigator-issuing-material.sentence':
    'Hay una guía sencilla sobre los registros que se ofrecen aquí, en los idiomas que usan las personas.',
  'action.navigator-issuing-material.evidence': 'La guía y los idiomas en que está.',
  'action.navigator-issuing-first.sentence':
    'A un primer grupo de personas se le ayudó a abrir un registro y a revisar si está correcto.',
  'action.navigator-issuing-first.evidence': 'El mes y el número de personas.',
  'action.navigator-issuing-everyone.sentence':
    'A toda persona que nos visita se le pregunta qué registros tiene o podría pedir.',
  'action.navigator-issuing-everyone.evidence': 'La pregunta en el formulario de ingreso.',
  'action.navigator-issuing-reach.sentence':
    'La difusión llega primero a los grupos que aceptan menos registros, y cada medio año revisamos si eso cambia.',
  'action.navigator-issuing-reach.evidence':
    'Las cifras por grupo, sin los grupos pequeños, y el plan que se desprende de ellas.',
  'action.navigator-using-tools.sentence':
    'Están en una lista las herramientas con las que se podría buscar empleo y postularse con un registro.',
  'action.navigator-using-tools.evidence':
    'La lista, con precio, idiomas, accesibilidad y privacidad de cada una.',
  'action.navigator-using-chosen.sentence':
    'Elegimos las herramientas que recomendamos y el personal está capacitado para usarlas.',
  'action.navigator-using-chosen.evidence':
    'La elección con sus razones y la fecha de la capacitación.',
  'action.navigator-using-first.sentence':
    'Un primer grupo de personas encontró una vacante y compartió un registro con nuestra ayuda.',
  'action.navigator-using-first.evidence': 'El mes y el número de personas.',
  'action.navigator-using-everyday.sentence':
    'La ayuda con registros es parte de toda conversación sobre empleo, también para quienes no tienen teléfono propio.',
  'action.navigator-using-everyday.evidence':
    'El procedimiento y dónde se puede pedir prestado un dispositivo.',
  'action.navigator-using-improved.sentence':
    'Lo que observamos cambió al menos una herramienta, y cada año volvemos a elegir nuestras herramientas.',
  'action.navigator-using-improved.evidence': 'El cambio y la fecha de la última elección.',
  'action.navigator-adopting-employers.sentence':
    'Están en una lista los empleadores cercanos que contratan por habilidades o dicen aceptar registros.',
  'action.navigator-adopting-employers.evidence': 'La lista y la fecha de su última actualización.',
  'action.navigator-adopting-paths.sentence':
    'Para al menos dos ocupaciones hay una ruta escrita: sus habilidades, sus registros y el siguiente empleo.',
  'action.navigator-adopting-paths.evidence': 'Las dos rutas y los empleadores que las leyeron.',
  'action.navigator-adopting-first.sentence':
    'Un primer grupo de personas, cada una con un mentor o una mentora, se postuló por una de esas rutas con un registro.',
  'action.navigator-adopting-first.evidence': 'El mes y el número de personas.',
  'action.navigator-adopting-support.sentence':
    'Cada ruta incluye ayuda con cuidado infantil, transporte, dispositivos y cuotas.',
  'action.navigator-adopting-support.evidence': 'La lista de ayudas y quién las paga.',
  'action.navigator-adopting-followed.sentence':
    'Con su consentimiento, sabemos cómo les va a las personas seis y doce meses después y lo conversamos con los empleadores.',
  'action.navigator-adopting-followed.evidence':
    'El último resumen, sin los grupos pequeños, y la fecha de la conversación.',
};
