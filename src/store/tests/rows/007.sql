-- What the seventh version added: projects in more languages.
update project set language = 'nb';
