import type nb from '../nb/problems';

const en: typeof nb = {
  'invalid-input': 'Something in the form needs correcting. What you wrote is still here.',
  'not-found': 'This does not exist here, or it has been removed.',
  'not-signed-in': 'You are not signed in. Sign in, or use your code on the start page.',
  'not-allowed': 'You do not have access to do this.',
  'wrong-step':
    'This cannot be done in this step. What you wrote has been kept. Try again when you are back in the right step.',
  'not-the-day': 'This can only be done on the day of the workshop.',
  'no-time-left':
    'There are not minutes enough left for the rest of the programme. Take items away, or make the workshop longer.',
  'step-moved': 'The step had already been changed, perhaps from another window. See where you are now.',
  'call-reused': 'This was sent before, with different content. Reload the page and try again.',
  'project-archived': 'The project is archived, so nothing can be changed. An owner can restore it.',
  'wrong-password': 'The email or the password is wrong.',
  'too-many-attempts': 'There have been too many failed attempts from here. Wait 15 minutes and try again.',
  'email-taken': 'This email address is already in use here.',
  'last-owner': 'The municipality must have at least one owner. Make someone else an owner first.',
  'link-used': 'This link has been used or has expired. Ask for a new one.',
  'already-set-up': 'Samverk is already set up. Sign in instead.',
  'unknown-code':
    'We do not recognise this code. Look at the screen, your name badge or the link you got, and try again.',
  'unknown-screen': 'No screen is showing this number now. Look at the screen and try again.',
  'person-removed': 'This person has been taken off the list. Talk to the facilitator.',
  'not-seated': 'You do not have a place at a table yet. Talk to the facilitator.',
  'table-full': 'This table is full now. Choose another.',
  'leads-a-table': 'You are a table facilitator and sit at your own table.',
  'seats-are-planned': 'The tables are decided beforehand here. See where you sit at the top of the page.',
  'no-seats-planned': 'The round has no seating plan yet. Make the plan first.',
  'round-played': 'That round has begun or is over, so it cannot be changed.',
  'proposal-gone':
    'Someone came, left or was moved meanwhile, so the proposal no longer applies. Look at the new one. Nothing has been changed.',
  'wish-unclear': 'Choose at least two people to sit together or apart, or one person and a table.',
  'no-tables': 'There are no tables yet. Add tables first.',
  'not-your-own': 'Only the person who wrote this, or the table facilitator, can change it.',
  'not-your-table': 'This belongs to another table.',
  withdrawn: 'This has been withdrawn. Restore it first.',
  'nothing-ticked': 'Tick at least one need first.',
  'nothing-nominated': 'No proposals have been nominated yet. The tables must nominate before the vote.',
  'one-device': 'At this table the table facilitator writes for everyone. Say what you want to add.',
  'nominations-full': 'The table has nominated as many proposals as it can. Take a nomination away first.',
  'presenter-elsewhere': 'The one who presents must sit at the table.',
  'same-heading': 'Choose another heading to merge with.',
  'already-taken': 'This is on the board already.',
  'no-table-votes': 'Nobody at the table has voted yet. Vote for headings first.',
  'vote-open': 'The vote is open. Close it first.',
  'vote-not-open': 'The vote is closed. The votes that were saved will count.',
  'votes-used-up': 'You have used all your votes. Take one back first.',
  'already-voted-for': 'You have already voted for this proposal. Give your vote to another one.',
  'not-on-the-ballot': 'This proposal is not on the ballot.',
  'reason-needed': 'The votes alone do not decide this choice. Write a reason.',
  'not-chosen': 'Only chosen proposals get homework.',
  'not-here': 'You are not marked as here. Tell the facilitator, and you can vote.',
  'own-table': 'This proposal comes from your own table. Vote for proposals from other tables.',
  'paper-overfull':
    'The ballot paper has more votes than allowed, or two votes for the same proposal. It has not been counted.',
  'not-tied': 'A run-off is for those that are tied: all of them, and no others.',
  'nothing-chosen': 'Tick at least one proposal.',
  'protocol-later': 'The count protocol can be read once the result has been shown in the room.',
  'theme-in-use': 'A table is working on this theme. Give the table another theme first.',
  'table-in-use': 'The table has needs or proposals. It cannot be removed.',
  'changed-since': 'Someone has built on this in the meantime, so it cannot be undone. Nothing is changed.',
  'already-undone': 'This has been undone already.',
  'partner-in-use':
    'There are participants or staff from this municipality. Move the participants or take them off the list, and take away the access first.',
  'questionnaire-closed': 'The questionnaire is closed. Contact the municipality if you want to give input.',
  'questionnaire-full':
    'We cannot take more answers now. What you wrote is still here. Contact the municipality to give it in another way.',
  'list-full':
    'The list is full, so this was not saved. What you wrote is still here. Remove something that is not needed, and try again.',
  'too-many-stakeholders':
    'A project can have up to 200 stakeholders. Remove some that are not needed first.',
  'template-unknown': 'We do not know this template. Reload the page and choose again.',
  'nothing-picked': 'Tick at least one theme or one question first.',
  'too-many-themes':
    'A project can have up to 20 themes. Nothing has been added. Remove some, or merge some.',
  'too-many-questions': 'A theme can have up to 30 questions. Nothing has been added. Remove some first.',
  'sheet-missing': 'The list is no longer here. Paste it or upload it again.',
  'sheet-unreadable': 'We cannot read this file. Save it as CSV or Excel (.xlsx), or paste the rows.',
  'sheet-too-long':
    'The list is too long. A project can have up to 1000 people. Split the list, or remove rows that are not needed.',
  'sheet-too-wide': 'The list has more than 60 columns. Remove those that are not needed, and try again.',
  'sheet-empty':
    'The list is empty. Paste the rows with names, or choose a file with something on its first sheet.',
  'sheet-rows-wrong':
    'Some rows must be corrected before the list can be taken in. Nobody has been added yet.',
  'too-many-people': 'A project can have up to 1000 people. Take some off the list first.',
  'nobody-chosen': 'Choose at least one person first.',
  'agenda-too-long':
    'An agenda cannot be longer than one day or have more than 60 items. Shorten it first. What you wrote is still here.',
  'workshop-in-use':
    'Only the last workshop after the first two can be removed, and only when nobody has been there. Nothing has been removed.',
  'no-address':
    'None of those chosen has an e-mail address. Add addresses, or copy the text and send it yourself.',
  'mail-not-set-up': 'E-mail is not set up here. Copy the text or fetch the .eml file, and send it yourself.',
  'mail-gone': 'This e-mail has been sent or cancelled already.',
  'letter-gone':
    'The text of this e-mail has been deleted, because it is more than 90 days old. Send a new one from the page “Who receives it”.',
  'already-sent':
    'The people you chose have already received this e-mail. Tick “send again” if they are to have it once more.',
  'no-dates': 'No workshop has a date yet. Set a date first, and there will be a calendar file.',
  'no-people': 'Nobody has been added as a participant yet. Add someone first.',
  'no-photo': 'Choose at least one picture first.',
  'photo-too-large': 'The picture is too large. A picture may be up to 10 MB. Nothing has been added.',
  'photo-unreadable': 'We cannot read this as a picture. Use JPEG, PNG or WebP. Nothing has been added.',
  'photos-full': 'A summary may hold up to 40 pictures. Nothing has been added. Remove some first.',
  'summary-later': 'The summary has not been sent yet. You will find it here when it is ready.',
  'text-full': 'It gets too long. The text stands here, but it is not saved: make it shorter.',
  'not-responsible':
    'You are not responsible for this. Those responsible and the municipality can write here.',
  'comments-closed': 'Comments are closed now. Tell the municipality if there is something you want to say.',
  'merged-away': 'The proposal was merged into another. Go to that one.',
  'due-before-start': 'The due date is before the start. Correct one of them.',
  'responsible-left': 'The person you picked is no longer with us. Pick another.',
  'file-too-large': 'The file is larger than 10 MB. It is not saved. Make it smaller, and try again.',
  'file-unreadable':
    'This is not a PDF, a PNG or a JPEG picture, whatever the file is called. It is not saved.',
  'files-full': 'There is no room for more files here. Remove one first.',
  'file-missing': 'Choose a file with something in it. Nothing is added.',
  'file-locked': 'The PDF is locked with a password. Save it without one, and try again. It is not saved.',
  'file-broken':
    'The file is damaged, or only a part of it came through. Save it anew, and try again. It is not saved.',
  'file-long':
    'The PDF has more than 60 pages. Take along what you want to show, and try again. It is not saved.',
  'card-removed': 'The solution card was removed. Bring it back first.',
  'session-begun': 'Another workshop is already running here. Load the page again.',
  'candidate-there': 'This solution is a candidate already.',
  'no-candidates': 'There are no candidates to score yet. Add one first.',
  'scoring-closed': 'No more scores can be given now. Those you had given are saved.',
  'scoring-open': 'The scoring is open already.',
  'not-a-pilot': 'This has not been chosen as a pilot yet. Choose it first.',
  'round-undecided': 'Decide what happens after this round first. Then the next can begin.',
  'pilot-ended': 'The testing ended with the last decision. Change it if there is to be another round.',
  'not-the-last': 'Only the last round can be removed.',
  'feedback-closed': 'No more feedback is taken here. What you wrote has not been sent.',
  'feedback-full': 'There is no room for more feedback here. What you wrote has not been sent.',
  'status-asked': 'You have already asked for the status of this pilot, and the answer has not come yet.',
  'due-past': 'The date has passed. Choose a day to come.',
  'no-measure-picked': 'Tick at least one solution or activity first.',
  'quarters-marked':
    'Some quarters after the new end are marked in the progress plan. Nothing has changed. Take the marks away first, or let the programme last longer.',
  'too-many-words':
    'The text has too many words, so it is not saved. What you wrote still stands here. Make it shorter.',
  'story-unfinished': 'The example cannot be published yet. Write about need, solution and effect first.',
  'names-unticked':
    'There are names or numbers in the text that nobody has ticked. Nothing is published. Tick them, or take them out.',
  'example-unreadable':
    'This is not an example file (example.json) that we can read. Nothing was brought in.',
  'example-damaged':
    'The example file is damaged, or something in it has been changed. Download it again. Nothing was brought in.',
  'example-too-new':
    'The example was made by a newer version of Samverk. Upgrade Samverk here first. Nothing was brought in.',
  'example-here': 'This example is in the bank already. Nothing was brought in.',
  'case-unreadable': 'This is not a workshop file that we can read. Nothing has been made.',
  'archive-unreadable':
    'This is not a project archive (project.zip) that we can read, or only a part of it came through. Nothing has been imported.',
  'archive-damaged':
    'The archive is damaged, or something in it has been changed. Download it anew from the place it came from. Nothing has been imported.',
  'archive-too-new':
    'The archive was made by a newer version of Samverk. Upgrade Samverk here first. Nothing has been imported.',
  'archive-too-large':
    'The archive is larger than we take in. Ask whoever runs Samverk here to import it. Nothing has been imported.',
  'archive-here': 'This project is here already. Nothing has been imported.',
  'archive-taken':
    'A code or an id in the archive is in use here, by another project. Nothing has been imported.',
  'too-late': 'This was not sent in time and has not been done. Do it again if it is still needed.',
  busy: 'The server is busy right now. What you wrote is not lost. We are trying again.',
  'storage-full':
    'The server’s disk is full, so this has not been saved. It stays here and will be sent when there is room.',
  broken: 'Something went wrong on our side. Try again, or give the number {{id}} when you ask for help.',
  fields: {
    required: 'Fill in this field.',
    'one-of-these': 'Write something in at least one of the four fields.',
    'too-long': 'This is too long. The limit is {{limit}}.',
    'too-many-words': 'This is too many words. The limit is {{limit}} words.',
    'too-short': 'This is too short. The minimum is {{limit}}.',
    'not-email': 'This is not an email address.',
    'not-date': 'This is not a date.',
    'not-time': 'This is not a time of day.',
    'not-kroner': 'Write an amount in whole kroner, such as 1,080,000.',
    'not-in-list': 'Choose something from the list.',
    wrong: 'This cannot be used here.',
  },
};

export default en;
