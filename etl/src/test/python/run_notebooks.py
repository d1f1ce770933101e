"""Runs each notebook of a folder and tells, a line of JSON for each, what came of it. With a second folder it leaves
the notebooks there with their outputs, to be looked at."""

import json
import os
import pathlib
import sys

import nbclient
import nbformat

# Each kernel would warn that its debugger is slow.
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"


def main(folder, outputs=None):
    for path in sorted(pathlib.Path(folder).glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        cleared = all(not cell.outputs and cell.execution_count is None for cell in code)
        client = nbclient.NotebookClient(
            notebook,
            # Seconds; machines that test are busy.
            timeout=300,
            startup_timeout=300,
            kernel_name="python3",
            allow_errors=True,
            resources={"metadata": {"path": folder}},
        )
        client.execute()
        shown = [output for cell in code for output in cell.outputs]
        data = [output.data for output in shown if "data" in output]
        report = {
            "notebook": path.name,
            "cleared": cleared,
            "charts": sum("image/png" in output for output in data),
            "tables": sum("<tbody>\n    <tr>" in output.get("text/html", "") for output in data),
            "problems": [f"{output.ename}: {output.evalue}" for output in shown if output.output_type == "error"]
            + [output.text for output in shown if output.output_type == "stream" and output.name == "stderr"],
        }
        print(json.dumps(report, ensure_ascii=False), flush=True)
        if outputs:
            nbformat.write(notebook, pathlib.Path(outputs, path.name))


main(*sys.argv[1:])
