-- What the fourth version added.
update project set coder_id = 2;
