-- What the fifth version added.
update document_text set disguised = 1 where document_id = 2;
update guard set marks = 1;
