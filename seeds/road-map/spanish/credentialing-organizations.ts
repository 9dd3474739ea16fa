/** What is said to and about credentialing organizations, in Spanish. */
export const credentialingOrganizationsInSpanish: Readonly<Record<string, string>> = {
  'role.credentialing-organizations.name':
    'Organizaciones que otorgan credenciales (Credentialing Organizations)',
  'role.credentialing-organizations.definition':
    'Quienes dan a las personas constancia de sus habilidades o logros: los emisores.',
  'action.issuer-developing-lead.sentence':
    'Una persona designada dirige el trabajo con registros y la dirección dijo por qué lo hacemos.',
  'action.issuer-developing-lead.evidence': 'El cargo de la persona, y la decisión o el acta.',
  'action.issuer-developing-case.sentence':
    'Docentes, registro académico y servicios de carrera escribieron juntos cuánto costarían y qué aportarían los registros.',
  'action.issuer-developing-case.evidence': 'El documento, con las áreas que participaron.',
  'action.issuer-developing-listened.sentence':
    'Estudiantes de distintas edades y trayectorias dijeron para qué usarían un registro.',
  'action.issuer-developing-listened.evidence': 'Un resumen de lo dicho, sin nombres.',
  'action.issuer-developing-aligned.sentence':
    'Los resultados de aprendizaje de al menos un programa corresponden a habilidades que nombraron los empleadores.',
  'action.issuer-developing-aligned.evidence':
    'La tabla de correspondencias y los empleadores que participaron.',
  'action.issuer-developing-budget.sentence':
    'El personal y el dinero para los registros son parte del presupuesto anual, no de un proyecto.',
  'action.issuer-developing-budget.evidence': 'La partida del presupuesto.',
  'action.issuer-developing-renewed.sentence':
    'Cada programa se vuelve a comparar con las habilidades que piden los empleadores al menos cada dos años.',
  'action.issuer-developing-renewed.evidence': 'El calendario y la comparación más reciente.',
  'action.issuer-issuing-inventory.sentence':
    'Las credenciales que otorgamos hoy están en una lista, con las primeras que se emitirán señaladas.',
  'action.issuer-issuing-inventory.evidence':
    'La lista, con cuántas se otorgaron de cada una el último año.',
  'action.issuer-issuing-quality.sentence':
    'Está escrito quién aprueba, firma, corrige y revoca un registro, y con qué reglas se evalúa una habilidad.',
  'action.issuer-issuing-quality.evidence': 'Las reglas aprobadas y su fecha.',
  'action.issuer-issuing-first.sentence':
    'Al menos un tipo de credencial se emite como Open Badge 3.0 firmado.',
  'action.issuer-issuing-first.evidence':
    'La página pública de la credencial y una insignia de prueba cuya firma un verificador público encuentra válida.',
  'action.issuer-issuing-listed.sentence':
    'Nuestro nombre y nuestra clave de firma figuran en un directorio público de emisores.',
  'action.issuer-issuing-listed.evidence': 'La dirección web de la entrada.',
  'action.issuer-issuing-skills.sentence':
    'Cada registro nombra sus habilidades con enlaces a un marco publicado y dice cómo se evaluaron.',
  'action.issuer-issuing-skills.evidence': 'Un registro de muestra, sin datos de ninguna persona.',
  'action.issuer-issuing-prior.sentence':
    'Las personas pueden pedir que se evalúen habilidades adquiridas en el trabajo o en la vida y recibir un registro como cualquier otra.',
  'action.issuer-issuing-prior.evidence': 'La página que explica cómo y la cifra del último año.',
  'action.issuer-issuing-most.sentence':
    'La mayoría de las credenciales que otorgamos se ofrecen como registros firmados, sin que nadie tenga que pedirlo.',
  'action.issuer-issuing-most.evidence': 'La proporción del último año.',
  'action.issuer-using-questions.sentence':
    'Están reunidas las preguntas que docentes, orientadores y estudiantes hacen sobre los registros.',
  'action.issuer-using-questions.evidence': 'La lista de preguntas.',
  'action.issuer-using-plan.sentence':
    'Un plan dice quién se capacita, para cuándo, y quién responde preguntas después.',
  'action.issuer-using-plan.evidence': 'El plan, con sus fechas y quiénes capacitan.',
  'action.issuer-using-first.sentence':
    'Un primer grupo de estudiantes aprendió a aceptar, guardar y compartir un registro.',
  'action.issuer-using-first.evidence': 'La fecha, el material y el número de estudiantes.',
  'action.issuer-using-staff.sentence':
    'La mayoría de docentes y orientadores está capacitada, y quienes ingresan se capacitan al comenzar.',
  'action.issuer-using-staff.evidence':
    'La proporción de personas capacitadas y el plan para el personal nuevo.',
  'action.issuer-using-languages.sentence':
    'Cada programa presenta los registros en los idiomas de sus estudiantes y revisa cada período quiénes los aceptan y quiénes no.',
  'action.issuer-using-languages.evidence':
    'El material y las cifras del último período por grupo, sin los grupos pequeños.',
  'action.issuer-adopting-points.sentence':
    'Están en una lista los trámites en los que un registro podría reemplazar el papel: admisión, transferencia, aprendizaje previo, orientación.',
  'action.issuer-adopting-points.evidence': 'La lista, con la oficina que decide en cada trámite.',
  'action.issuer-adopting-policy.sentence':
    'Nuestras reglas dicen qué registros de otras instituciones aceptamos, para qué y quién decide.',
  'action.issuer-adopting-policy.evidence': 'Las reglas y la fecha en que se aprobaron.',
  'action.issuer-adopting-first.sentence':
    'El registro verificado de al menos una persona contó para su admisión o para reconocerle créditos.',
  'action.issuer-adopting-first.evidence': 'El mes y el tipo de decisión; no incluya a la persona.',
  'action.issuer-adopting-advising.sentence':
    'Quienes orientan y quienes gestionan becas trabajan con registros cada semana.',
  'action.issuer-adopting-advising.evidence': 'Su procedimiento escrito.',
  'action.issuer-adopting-tracked.sentence':
    'Cada año se revisa, por grupo, qué ocurre con estudiantes con registros y sin ellos, y se publica.',
  'action.issuer-adopting-tracked.evidence': 'El informe más reciente, sin los grupos pequeños.',
};
