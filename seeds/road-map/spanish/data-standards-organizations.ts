/** What is said to and about data standards organizations, in Spanish. */
export const dataStandardsOrganizationsInSpanish: Readonly<Record<string, string>> = {
  'role.data-standards-organizations.name':
    'Organizaciones de estándares de datos (Data Standards Organizations)',
  'role.data-standards-organizations.definition':
    'Comunidades que redactan las especificaciones con las que se intercambian los registros.',
  'action.standards-developing-needs.sentence':
    'Estudiantes, emisores, empleadores y proveedores dijeron qué debe contener un registro.',
  'action.standards-developing-needs.evidence': 'El resumen publicado y a quiénes se preguntó.',
  'action.standards-developing-charter.sentence':
    'Trabaja un grupo con estatuto, participación abierta y calendario público.',
  'action.standards-developing-charter.evidence': 'La dirección web del grupo.',
  'action.standards-developing-draft.sentence':
    'Al menos dos fabricantes cuyos productos intercambian registros de prueba probaron un borrador público.',
  'action.standards-developing-draft.evidence': 'El borrador y el informe de prueba.',
  'action.standards-developing-published.sentence':
    'La especificación es definitiva, se puede leer gratis y cualquiera puede usarla.',
  'action.standards-developing-published.evidence': 'Su dirección web y su licencia.',
  'action.standards-developing-mapped.sentence':
    'Las equivalencias con estándares cercanos están publicadas, y cada una tiene a alguien que la mantiene al día.',
  'action.standards-developing-mapped.evidence': 'Las equivalencias y sus responsables.',
  'action.standards-issuing-guide.sentence':
    'Una página sencilla explica a los emisores qué debe contener un registro y por qué.',
  'action.standards-issuing-guide.evidence': 'La dirección web de la página.',
  'action.standards-issuing-schema.sentence':
    'Los esquemas y contextos están en direcciones web fijas, con registros de muestra válidos.',
  'action.standards-issuing-schema.evidence':
    'Las direcciones web y el resultado de comprobar las muestras.',
  'action.standards-issuing-first.sentence':
    'Se compararon registros de al menos dos emisores con el estándar, y se aclaró lo que su texto no dejaba claro.',
  'action.standards-issuing-first.evidence': 'El informe, sin datos de las personas titulares.',
  'action.standards-issuing-interfaces.sentence':
    'Al menos dos productos independientes emiten mediante la misma interfaz abierta.',
  'action.standards-issuing-interfaces.evidence':
    'Los nombres de los productos y sus resultados de prueba.',
  'action.standards-issuing-linked.sentence':
    'Los registros enlazan a datos abiertos sobre habilidades y credenciales, y los antiguos siguen siendo legibles cuando cambia una versión.',
  'action.standards-issuing-linked.evidence':
    'Una muestra de cada versión que sigue siendo válida.',
  'action.standards-using-gaps.sentence':
    'Están reunidos los puntos en que los estándares actuales se quedan cortos para quienes usan sus registros.',
  'action.standards-using-gaps.evidence': 'La lista pública de puntos abiertos.',
  'action.standards-using-plan.sentence':
    'Un plan público dice qué vacío se resuelve, para cuándo y quién trabaja en ello.',
  'action.standards-using-plan.evidence': 'El plan, con sus fechas y los grupos a cargo.',
  'action.standards-using-profiles.sentence':
    'Al menos dos billeteras y un verificador siguen la misma descripción de cómo se comparte un registro.',
  'action.standards-using-profiles.evidence': 'La descripción y el informe de prueba.',
  'action.standards-using-research.sentence':
    'Un formato publicado lleva conteos y resultados para la investigación sin llevar datos de personas.',
  'action.standards-using-research.evidence': 'El formato y un archivo que lo sigue.',
  'action.standards-using-yearly.sentence':
    'Cada año se revisan los vacíos con personas que usan registros y se renueva el plan.',
  'action.standards-using-yearly.evidence': 'El plan más reciente y la fecha de la reunión.',
  'action.standards-adopting-kinds.sentence':
    'Están en una lista los tipos de sistemas que deberían leer registros: contratación, educación, licencias, beneficios sociales.',
  'action.standards-adopting-kinds.evidence': 'La lista, con un contacto para cada tipo.',
  'action.standards-adopting-tests.sentence':
    'Está escrito qué debe demostrar un producto antes de poder decir que sigue el estándar.',
  'action.standards-adopting-tests.evidence':
    'El plan de pruebas y dónde puede leerlo cualquier persona.',
  'action.standards-adopting-suite.sentence':
    'Productos de al menos dos tipos, como una billetera y un sistema de contratación, ejecutaron un conjunto abierto de pruebas.',
  'action.standards-adopting-suite.evidence': 'El conjunto de pruebas y los resultados.',
  'action.standards-adopting-list.sentence':
    'Una lista pública dice qué productos aprobaron qué versión y cuándo.',
  'action.standards-adopting-list.evidence': 'La dirección web de la lista.',
  'action.standards-adopting-kept.sentence':
    'Cada versión nueva viene con sus pruebas, y su mantenimiento está financiado.',
  'action.standards-adopting-kept.evidence':
    'La versión más reciente con sus pruebas y quién paga.',
};
