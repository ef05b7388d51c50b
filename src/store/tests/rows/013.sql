-- What the thirteenth version added to a table that was there.
update code set digit = 4 where id = 2;
