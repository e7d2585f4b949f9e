// Say it on the page, where a passkey was cancelled or is not there.
document.addEventListener('allauth.error', function (event) {
  event.preventDefault()
  const note = document.getElementById('passkey_failed')
  note.hidden = false
  note.scrollIntoView({ block: 'nearest' })
})
