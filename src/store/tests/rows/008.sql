-- What the eighth version added: the kinds of steps.
update journal_step set kind = 'as_written' where id = 1;
