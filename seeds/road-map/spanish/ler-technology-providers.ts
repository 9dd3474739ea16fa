/** What is said to and about technology providers, in Spanish. */
export const lerTechnologyProvidersInSpanish: Readonly<Record<string, string>> = {
  'role.ler-technology-providers.name': 'Proveedores de tecnología LER (LER Technology Providers)',
  'role.ler-technology-providers.definition':
    'Quienes hacen la tecnología que emite, guarda, comparte o verifica registros.',
  'action.technology-developing-listened.sentence':
    'Se preguntó qué necesitan a quienes tendrían, emitirían o comprobarían registros, al menos a cinco personas de cada grupo.',
  'action.technology-developing-listened.evidence': 'Un resumen de lo que dijeron, sin nombres.',
  'action.technology-developing-group.sentence':
    'Al menos una persona del equipo participa en un grupo que redacta estándares, con tiempo de trabajo asignado.',
  'action.technology-developing-group.evidence':
    'La lista pública de integrantes o las actas del grupo.',
  'action.technology-developing-policy.sentence':
    'Explicamos a quienes hacen políticas públicas qué exigen a la tecnología la privacidad, el consentimiento y el acceso.',
  'action.technology-developing-policy.evidence':
    'La declaración publicada o la fecha de la reunión.',
  'action.technology-developing-trial.sentence':
    'Una primera versión intercambia registros con el producto de otro fabricante.',
  'action.technology-developing-trial.evidence': 'El informe de prueba que nombra ambos productos.',
  'action.technology-developing-access.sentence':
    'El producto pasa una revisión de accesibilidad y funciona en un teléfono antiguo con conexión lenta.',
  'action.technology-developing-access.evidence':
    'El informe de la revisión y la lista de dispositivos probados.',
  'action.technology-developing-given.sentence':
    'Compartimos lo que aprendimos, como código abierto o como texto que ya es parte de un estándar.',
  'action.technology-developing-given.evidence': 'La dirección web del código o del texto.',
  'action.technology-issuing-formats.sentence':
    'Sabemos qué formatos de registro y marcos de habilidades necesitan los emisores de aquí.',
  'action.technology-issuing-formats.evidence': 'La lista, con quién pidió cada uno.',
  'action.technology-issuing-plan.sentence':
    'Un plan con fechas dice cuándo los emisores podrán firmar registros con un estándar abierto.',
  'action.technology-issuing-plan.evidence': 'El plan, con sus fechas y el nombre del estándar.',
  'action.technology-issuing-platform.sentence':
    'Un emisor puede firmar un Open Badge 3.0 o un CLR 2.0 con nuestro producto, y el verificador de otro fabricante encuentra válida la firma.',
  'action.technology-issuing-platform.evidence':
    'El registro de prueba y el resultado del otro verificador.',
  'action.technology-issuing-skills.sentence':
    'Un registro puede llevar habilidades como enlaces a un marco publicado, y los emisores las eligen de una lista.',
  'action.technology-issuing-skills.evidence': 'Un registro de muestra con sus enlaces.',
  'action.technology-issuing-revoke.sentence':
    'Los emisores pueden corregir, renovar y revocar un registro, y quien lo comprueba lo ve.',
  'action.technology-issuing-revoke.evidence':
    'Un registro de prueba revocado y lo que un verificador dice de él.',
  'action.technology-issuing-linked.sentence':
    'Los registros de aprendizaje y los de empleo se pueden guardar, mostrar y compartir juntos.',
  'action.technology-issuing-linked.evidence':
    'Una demostración pública con registros de muestra de ambos tipos.',
  'action.technology-using-asked.sentence':
    'Sabemos qué dispositivos, idiomas y ayudas de accesibilidad usan las personas de aquí.',
  'action.technology-using-asked.evidence': 'El resumen de una encuesta o de visitas.',
  'action.technology-using-plan.sentence':
    'Un plan con presupuesto dice cómo y cada cuánto se escucha a estudiantes, emisores y empleadores.',
  'action.technology-using-plan.evidence': 'El plan, con sus fechas y su presupuesto.',
  'action.technology-using-wallet.sentence':
    'Las personas pueden recibir un registro gratis en una billetera digital y pasarlo a la de otro fabricante.',
  'action.technology-using-wallet.evidence':
    'Los pasos, probados con un registro de prueba en dos billeteras.',
  'action.technology-using-sharing.sentence':
    'Las personas pueden compartir un registro que aceptaron, elegir qué se ve y por cuánto tiempo, y dejar de compartirlo.',
  'action.technology-using-sharing.evidence':
    'Los pasos, probados con alguien que recibe un registro de prueba.',
  'action.technology-using-hosted.sentence':
    'Un emisor pequeño sin personal técnico puede empezar a emitir en un día, a un precio publicado.',
  'action.technology-using-hosted.evidence':
    'La lista de precios y la guía para emisores pequeños.',
  'action.technology-using-changed.sentence':
    'Cada año publicamos qué les resultó difícil a las personas, por grupo, y qué cambiamos desde entonces.',
  'action.technology-using-changed.evidence': 'El informe más reciente, sin los grupos pequeños.',
  'action.technology-adopting-systems.sentence':
    'Están en una lista los sistemas de contratación y de educación que deberían leer registros, con la persona de contacto.',
  'action.technology-adopting-systems.evidence': 'La lista, con el área de contacto de cada uno.',
  'action.technology-adopting-agreed.sentence':
    'Con al menos uno de esos sistemas se acordó qué estándar abierto llevará los registros de un lado a otro.',
  'action.technology-adopting-agreed.evidence': 'El acuerdo, o el acta que nombra el estándar.',
  'action.technology-adopting-verify.sentence':
    'Quien recibe un registro puede comprobar firma, vencimiento, revocación y emisor, cada cosa por separado y sin cuenta.',
  'action.technology-adopting-verify.evidence':
    'La dirección del verificador y sus resultados con un registro de prueba válido y uno revocado.',
  'action.technology-adopting-integrated.sentence':
    'Al menos dos sistemas de contratación o de educación reciben nuestros registros sin volver a teclear nada.',
  'action.technology-adopting-integrated.evidence':
    'Los nombres de los sistemas y una prueba con registros de muestra.',
  'action.technology-adopting-domains.sentence':
    'El mismo registro sirve más allá de la contratación, en al menos un caso como licencias, ayuda estudiantil o verificación de antecedentes.',
  'action.technology-adopting-domains.evidence': 'El caso y la oficina que acepta el registro.',
};
