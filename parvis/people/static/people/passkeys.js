// Buttons of passkeys work with a script only: without one they are not there.
for (const button of document.querySelectorAll('[data-passkey]')) {
  button.hidden = false
}

// Say it on the page, where a passkey was cancelled or is not there.
document.addEventListener('allauth.error', function (event) {
  event.preventDefault()
  const note = document.getElementById('passkey_failed')
  note.hidden = false
  note.scrollIntoView({ block: 'nearest' })
})
