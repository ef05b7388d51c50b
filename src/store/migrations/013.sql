-- A code has the figure that was given to it, and keeps it. That no two have the same is seen to where it is given, since
-- a figure goes from one code to another in one step.
alter table code add column digit integer check (digit between 1 and 9);
